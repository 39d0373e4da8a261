import { socialServices, type SocialService } from '../codes/social-services'
import { traitsOfPlace, type Place } from './belongs-to'
import { isKnownCapacity } from './capacity-traits'
import { serviceTraits } from './service-traits'
import type { View } from './view'

/** What is needed to know of a client relationship (klientrelation) in order to show it. */
export type RelationshipFacts = Place &
  Readonly<{
    /** First day, YYYY-MM-DD. */
    startedOn: string | null
  }>

/** The services that may be told of. */
export const shownServices: readonly SocialService[] = socialServices.filter(
  (service) => serviceTraits[service].leavesTrace,
)

/** Whether a client relationship may be known of at all: by its register and its service, not one of V03–V06. */
export function leavesTrace(
  place: Place,
  { shelterControllers }: Pick<View, 'shelterControllers'>,
): boolean {
  return traitsOfPlace(place, shelterControllers).every((traits) => traits?.leavesTrace === true)
}

/**
 * Whether a client relationship and its own worker are shown. Not to one without a representation (V01), not when it
 * exists only in a class of V03–V06, and not before it begins. A register or class that is not known hides.
 */
export function decideRelationship(facts: RelationshipFacts, view: View): boolean {
  if (!view.represented || !isKnownCapacity(view.capacity)) return false
  if (!leavesTrace(facts, view)) return false
  return facts.startedOn !== null && facts.startedOn <= view.today
}
