import { socialServices } from '../codes/social-services'
import { serviceTraits, type ServiceTraits } from './service-traits'

/** A register, by the logical id of its controller, and a social service in it. Null: not known, and that hides. */
export type Place = Readonly<{ controller: string | null; socialService: string | null }>

/**
 * What a document belongs to, by its own register and social service and by the client relationship that it was made in:
 * they may disagree, and then the one that hides counts. Null: it names a relationship that is not known, and that hides.
 */
export type BelongsTo = Place & Readonly<{ madeIn: Place | 'none' | null }>

/** The traits of all that something belongs to; undefined among them: something of it is not known. */
type Belonging = readonly (ServiceTraits | undefined)[]

/** What a service is in an ordinary register, in one of shelters and in one that is not known. */
type InRegisters = Readonly<{ ordinary: Belonging; shelters: Belonging; unknown: Belonging }>

const inRegisters = (traits: ServiceTraits | undefined): InRegisters => ({
  ordinary: [traits],
  // What is in a register of shelters is of a shelter, whatever service it names (V03).
  shelters: [serviceTraits.shelter, traits],
  unknown: [undefined, traits],
})

// Made once and not for each document: a page of a client with two thousand asks two thousand times.
const ofServices: ReadonlyMap<string | null, InRegisters> = new Map(
  socialServices.map((service) => [service, inRegisters(serviceTraits[service])]),
)
const ofUnknown = inRegisters(undefined)

/** The traits of all that a place says. */
export function traitsOfPlace(
  { controller, socialService }: Place,
  shelterControllers: ReadonlySet<string>,
): Belonging {
  const service = ofServices.get(socialService) ?? ofUnknown
  if (!controller) return service.unknown
  return shelterControllers.has(controller) ? service.shelters : service.ordinary
}

/** The traits of all that a document belongs to. */
export function traitsOf(document: BelongsTo, shelterControllers: ReadonlySet<string>): Belonging {
  const { madeIn } = document
  const traits = traitsOfPlace(document, shelterControllers)
  if (madeIn === 'none') return traits
  if (!madeIn) return [...traits, undefined]
  const others = traitsOfPlace(madeIn, shelterControllers)
  return others === traits ? traits : [...traits, ...others]
}

/** Whether a document belongs to shelter services (V03), or may belong to them: what is not known may. */
export function isOfShelter(document: BelongsTo, shelterControllers: ReadonlySet<string>): boolean {
  const traits = traitsOf(document, shelterControllers)
  return traits.some((each) => each === undefined || each === serviceTraits.shelter)
}
