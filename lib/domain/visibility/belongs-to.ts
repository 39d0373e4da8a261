import { traitsOfService, type ServiceTraits } from './service-traits'

/** A register and a social service in it: those of a document, or of the client relationship that it was made in. */
export type Place = Readonly<{ controller: string | null; socialService: string | null }>

/**
 * What a document belongs to, by its own register and social service and by the client relationship that it was made in:
 * they may disagree, and then the one that hides counts. Null: it names a relationship that is not known, and that hides.
 */
export type BelongsTo = Place & Readonly<{ madeIn: Place | 'none' | null }>

/** What is in a register of shelters is of a shelter, whatever service it names (V03). */
const shelter = traitsOfService('shelter')

/** The traits of all that a place says; undefined among them: something of it is not known. */
export function traitsOfPlace(
  { controller, socialService }: Place,
  shelterControllers: ReadonlySet<string>,
): readonly (ServiceTraits | undefined)[] {
  const traits = traitsOfService(socialService)
  if (controller === null) return [traits, undefined]
  return shelterControllers.has(controller) ? [traits, shelter] : [traits]
}

/** The traits of all that a document belongs to, likewise. */
export function traitsOf(
  { madeIn, ...own }: BelongsTo,
  shelterControllers: ReadonlySet<string>,
): readonly (ServiceTraits | undefined)[] {
  const traits = traitsOfPlace(own, shelterControllers)
  if (madeIn === 'none') return traits
  if (madeIn === null) return [...traits, undefined]
  return [...traits, ...traitsOfPlace(madeIn, shelterControllers)]
}

/** Whether a document belongs to shelter services (V03), or may belong to them: what is not known does. */
export function isOfShelter(document: BelongsTo, shelterControllers: ReadonlySet<string>): boolean {
  return traitsOf(document, shelterControllers).some((traits) => !traits || traits === shelter)
}
