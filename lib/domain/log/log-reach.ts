import type { SocialService } from '../codes/social-services'
import type { ListedDocument } from '../documents/shown-document'
import type { Place } from '../visibility/belongs-to'
import { seesAsClient } from '../visibility/capacity-traits'
import { leavesTrace, shownServices } from '../visibility/decide-relationship'
import { decideVisibility, type ClientDocuments } from '../visibility/decide-visibility'
import type { View } from '../visibility/view'

/** A unit that a client relationship names. */
export type RelationshipParty = Place & Readonly<{ unit: string | null }>

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
  /** Units that are known by documents alone: of what they did, that is told which names a document. */
  byDocuments: readonly string[]
  /** Of nobody else is told what names no document either. */
  documentsOnly: boolean
}>

/** A version that is no longer kept, and that is told of to who looks (A10). */
export type EndedVersion = Readonly<{
  id: string
  /** The version under which the log names its document. */
  shownAs: string
  unit: string | null
  /** To whom it was shown at its end. */
  toldTo: readonly string[]
}>

type Facts = Readonly<{
  documents: ClientDocuments<ListedDocument>
  ended: readonly EndedVersion[]
  relationships: readonly RelationshipParty[]
  parties: Iterable<Party>
}>

/**
 * Rule L3 as what the archive needs to know of the rules V. A guardian gets rows about documents alone: a search by itself
 * could tell him that child welfare has been asked.
 */
export function logReach(facts: Facts, view: View): LogReach {
  const { documents } = facts
  const decisions = decideVisibility(documents, view)
  const shown: ListedDocument[] = []
  const replaced: string[] = []
  for (const document of documents.values()) {
    if (decisions.of(document.id).visible) shown.push(document)
    else if (decisions.butForItsAge(document.id).visible) replaced.push(document.id)
  }
  const ended = endedFor(facts.ended, view)
  const units = [...shown, ...ended].flatMap(({ unit }) => unit ?? [])
  return {
    documents: [...shown, ...ended.filter(({ id, shownAs }) => id === shownAs)].map(({ id }) => id),
    replaced: [
      ...replaced,
      ...ended.filter(({ id, shownAs }) => id !== shownAs).map(({ id }) => id),
    ],
    socialServices: shownServices,
    ...partiesOf(facts, new Set(units), view),
    documentsOnly: !seesAsClient(view.capacity),
  }
}

/** What is no longer kept and may be told of to this viewer: what was shown in the same capacity when it ended. */
export function endedFor(ended: readonly EndedVersion[], view: View): readonly EndedVersion[] {
  return view.represented
    ? ended.filter(({ toldTo }) => toldTo.some((one) => one === view.capacity))
    : []
}

/**
 * Shelters, and the units of relationships that are never shown: those leave no trace, but for one that the client knows
 * otherwise. By another relationship she knows it as any unit; by a document that she sees she knows that it has used that.
 */
function partiesOf(
  { relationships, parties }: Facts,
  unitsOfShown: ReadonlySet<string>,
  view: View,
): Pick<LogReach, 'withheld' | 'byDocuments'> {
  const known = new Set<string>()
  const hidden = new Set<string>()
  for (const relationship of relationships) {
    if (relationship.unit === null) continue
    const units = leavesTrace(relationship, view) ? known : hidden
    units.add(relationship.unit)
  }
  const units = [...hidden].filter((unit) => !known.has(unit))
  const shelters = withAllBelow(view.shelterControllers, parties)
  const withheld = new Set([...shelters, ...units.filter((unit) => !unitsOfShown.has(unit))])
  return { withheld: [...withheld], byDocuments: units.filter((unit) => !withheld.has(unit)) }
}

/** What of an event decides on whether it may be told of, but for the documents that it names. */
export type Told = Readonly<{
  /** Null: it names none. */
  socialService: string | null
  /** Who acted, and in whose register. */
  parties: readonly (string | null)[]
  /** It names a document, or need not name one to be told of. */
  namesDocument: boolean
}>

/** Whether an event whose documents are all shown may be told of (L3). */
export function mayTellOf(
  { socialService, parties, namesDocument }: Told,
  reach: LogReach,
): boolean {
  const services: readonly string[] = reach.socialServices
  if (socialService !== null && !services.includes(socialService)) return false
  const isAmong = (units: readonly string[]) => parties.some((party) => units.includes(party ?? ''))
  return !isAmong(reach.withheld) && (namesDocument || !isAmong(reach.byDocuments))
}

/** Organisations with their units, and the units of those, however deep. */
function withAllBelow(organisations: Iterable<string>, parties: Iterable<Party>): string[] {
  const all = [...parties]
  const found = new Set(organisations)
  // A set that grows while it is walked through is walked through to its new end.
  for (const above of found) for (const { id, partOf } of all) if (partOf === above) found.add(id)
  return [...found]
}
