import { serviceTraits, traitsOfService, type ServiceTraits } from './service-traits'

/** A register, by the logical id of its controller, and a social service in it. Null: not known, and that hides. */
export type Place = Readonly<{ controller: string | null; socialService: string | null }>

/**
 * What a document belongs to, by its own register and social service and by the client relationship that it was made in:
 * they may disagree, and then the one that hides counts. Null: it names a relationship that is not known, and that hides.
 */
export type BelongsTo = Place & Readonly<{ madeIn: Place | 'none' | null }>

/** The traits of all that a place says; undefined among them: something of it is not known. */
export function traitsOfPlace(
  { controller, socialService }: Place,
  shelterControllers: ReadonlySet<string>,
): readonly (ServiceTraits | undefined)[] {
  const traits = traitsOfService(socialService)
  if (!controller) return [undefined, traits]
  // What is in a register of shelters is of a shelter, whatever service it names (V03).
  return shelterControllers.has(controller) ? [serviceTraits.shelter, traits] : [traits]
}

/** The traits of all that a document belongs to, likewise. */
export function traitsOf(
  document: BelongsTo,
  shelterControllers: ReadonlySet<string>,
): readonly (ServiceTraits | undefined)[] {
  const { madeIn } = document
  const traits = traitsOfPlace(document, shelterControllers)
  if (madeIn === 'none') return traits
  if (!madeIn) return [...traits, undefined]
  return [...traits, ...traitsOfPlace(madeIn, shelterControllers)]
}

/** Whether a document belongs to shelter services (V03), or may belong to them: what is not known may. */
export function isOfShelter(document: BelongsTo, shelterControllers: ReadonlySet<string>): boolean {
  const traits = traitsOf(document, shelterControllers)
  return traits.some((each) => each === undefined || each === serviceTraits.shelter)
}
