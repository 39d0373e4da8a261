import type { Capacity } from '../codes/capacities'
import type { SocialService } from '../codes/social-services'
import type { ListedDocument } from '../documents/shown-document'
import { decideVisibility } from '../visibility/decide-visibility'
import { shownServices } from '../visibility/decide-relationship'
import type { View } from '../visibility/view'

/** A unit that a client relationship names. */
export type RelationshipParty = Readonly<{
  unit: string | null
  socialService: SocialService | null
}>

/** A controller or unit of the reference data. */
export type Party = Readonly<{ id: string; partOf: string | null }>

/** What a reader of the log may be told of (L3); the archive leaves out whatever says more. */
export type LogReach = Readonly<{
  /** Documents that are shown. */
  documents: readonly string[]
  /** Versions that are hidden for nothing but their age (V09). */
  replaced: readonly string[]
  /** The social services that may be named. */
  socialServices: readonly SocialService[]
  /** Organisations and units that leave no trace. */
  withheld: readonly string[]
  /** What professionals did is told only where it names a document. */
  documentsOnly: boolean
}>

type Facts = Readonly<{
  documents: readonly ListedDocument[]
  relationships: readonly RelationshipParty[]
  parties: Iterable<Party>
  /** Controllers of shelter services: they and their units are never named (V03). */
  shelterControllers: readonly string[]
}>

/**
 * Rule L3 as what the archive needs to know of the rules V. A guardian gets rows about documents alone: a search by itself
 * could tell him that child welfare has been asked.
 */
export function logReach(facts: Facts, view: View): LogReach {
  const shown = facts.documents.filter((document) => isShown(document, view))
  const replaced = facts.documents.filter((document) => isShownButForItsAge(document, view))
  return {
    documents: shown.map(({ id }) => id),
    replaced: replaced.map(({ id }) => id),
    socialServices: shownServices,
    withheld: withheldParties(facts),
    documentsOnly: seesDocumentsOnly(view.capacity),
  }
}

function isShown({ facts }: ListedDocument, view: View): boolean {
  return decideVisibility(facts, view).visible
}

function isShownButForItsAge({ facts }: ListedDocument, view: View): boolean {
  if (facts.status !== 'superseded') return false
  return decideVisibility({ ...facts, status: 'current' }, view).visible
}

/** Shelters, and the units that this client knows only through services that are never shown. */
function withheldParties({ relationships, parties, shelterControllers }: Facts): string[] {
  const named = new Set(shownServices)
  const isNamed = (party: RelationshipParty) =>
    party.socialService !== null && named.has(party.socialService)
  const known = new Set(relationships.filter(isNamed).map(({ unit }) => unit))
  const hidden = relationships.flatMap((party) => (isNamed(party) ? [] : (party.unit ?? [])))
  return [
    ...new Set([
      ...withAllBelow(shelterControllers, parties),
      ...hidden.filter((unit) => !known.has(unit)),
    ]),
  ]
}

/** Organisations with their units, and the units of those, however deep. */
function withAllBelow(organisations: readonly string[], parties: Iterable<Party>): string[] {
  const all = [...parties]
  const found = new Set(organisations)
  // A set that grows while it is walked through is walked through to its new end.
  for (const above of found) for (const { id, partOf } of all) if (partOf === above) found.add(id)
  return [...found]
}

function seesDocumentsOnly(capacity: Capacity | null): boolean {
  return capacity !== 'self' && capacity !== 'proxy'
}
