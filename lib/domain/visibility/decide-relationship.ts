import { socialServices, type SocialService } from '../codes/social-services'
import type { View } from './view'

/** What is needed to know of a client relationship (klientrelation) in order to show it. */
export type RelationshipFacts = Readonly<{
  socialService: SocialService | null
  /** First day, YYYY-MM-DD. */
  startedOn: string | null
}>

/** Classes in which a relationship leaves no trace: those of V03, V04, V05 and V06. */
const hiddenServices: readonly SocialService[] = [
  'shelter',
  'violence-prevention',
  'adoption-counselling',
  'custody-investigation',
]
/** The services that may be told of. */
export const shownServices: readonly SocialService[] = socialServices.filter(
  (service) => !hiddenServices.includes(service),
)
const shown: ReadonlySet<SocialService | null> = new Set(shownServices)

/**
 * Whether a client relationship and its own worker are shown. Not to one without a representation (V01), not when it
 * exists only in a class of V03–V06, and not before it begins. A class that is not known hides.
 */
export function decideRelationship(facts: RelationshipFacts, view: View): boolean {
  if (!view.represented || view.capacity === null) return false
  if (!shown.has(facts.socialService)) return false
  return facts.startedOn !== null && facts.startedOn <= view.today
}
