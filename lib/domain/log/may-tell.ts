import type { ListedDocument } from '../documents/shown-document'
import type { View } from '../visibility/view'
import { logReach, mayTellOf, type Party, type RelationshipParty } from './log-reach'

/** An event of which the archive has told, with what decides on whether the client may know of it. */
export type ToldEvent = Readonly<{
  /** A statement of will, which names no document and is told of all the same. */
  isStatement: boolean
  organisation: string | null
  unit: string | null
  /** Controller in whose register it happened. */
  register: string | null
  /** As the event has it; null: none was named. */
  socialService: string | null
  /** Ids of the versions that it names. */
  documents: readonly string[]
  /** The document that its prohibition is about; null: none. */
  target: string | null
  /**
   * All versions of the documents that are named or targeted or that the unit has made, and of all that these are attached
   * to; `set`: the document through all of them.
   */
  versions: readonly Readonly<{ set: string; document: ListedDocument }>[]
  /** All relationships of the client. */
  relationships: readonly RelationshipParty[]
}>

/**
 * Whether an event may be told of to the client herself (L3), by the reach that her log has. The archive holds the rows of the
 * log against that reach; of an event that it tells us it can't, so that is done here, by the same conditions.
 *
 * @param parties those of the reference data
 */
export function mayTell(event: ToldEvent, parties: Iterable<Party>, view: View): boolean {
  const { versions, relationships } = event
  const documents = new Map(versions.map(({ document }) => [document.id, document]))
  const reach = logReach({ documents, ended: [], relationships, parties }, view)

  const setOf = new Map(versions.map(({ set, document }) => [document.id, set]))
  const shownSets = new Set(reach.documents.map((id) => setOf.get(id)))
  const mayName = (id: string) =>
    reach.documents.includes(id) || (reach.replaced.includes(id) && shownSets.has(setOf.get(id)))
  if (!event.documents.every(mayName)) return false
  // A prohibition on a document that is not shown is told of nowhere (R5).
  if (event.target !== null && !shownSets.has(event.target)) return false
  const { organisation, unit, register, socialService, isStatement } = event
  const namesDocument = isStatement || event.documents.length > 0
  return mayTellOf({ socialService, parties: [organisation, unit, register], namesDocument }, reach)
}
