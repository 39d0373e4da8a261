import 'server-only'
import { displayIndexSchema, type DisplayIndexRow } from '@/lib/contracts/archive/display-index'
import type { ListedDocument } from '@/lib/domain/documents/shown-document'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import { toListedDocument } from './facts/to-listed-document'
import { toRelationship, type Relationship } from './facts/to-relationship'
import type { ArchiveFailure } from './failure'
import { callArchiveFor } from './http/call-archive'

export type DocumentIndex = Readonly<{
  documents: readonly ListedDocument[]
  /** List rows of the newest documents, by id. */
  rows: ReadonlyMap<string, DisplayIndexRow>
  /** The client's relationships with their own workers, all that stand or stood, newest first. */
  relationships: readonly Relationship[]
  /** When the archive answered, ISO instant. */
  readAt: string
}>

export type IndexQuestion = Readonly<{
  /** How many of the newest documents come with a list row, 0–200. */
  newest: number
  /** Every word has to occur in title or text. */
  words?: string | null
}>

/**
 * The facts of every version of every document of the client, and the relationships. A client whom the archive does not
 * know has none.
 */
export async function readDisplayIndex(
  identity: ArchiveIdentity,
  { newest, words }: IndexQuestion,
): Promise<Result<DocumentIndex, ArchiveFailure>> {
  const asked = { name: 'newest', valueInteger: newest }
  const parameter = words ? [asked, { name: 'words', valueString: words }] : [asked]
  const index = await callArchiveFor(displayIndexSchema, identity, {
    name: 'DocumentReference/$display-index',
    path: 'DocumentReference/$display-index',
    accept: 'application/json',
    resource: { resourceType: 'Parameters', parameter },
  })
  if (!index.ok) return index
  const { documents, rows, relationships, readAt } = index.value
  return ok({
    documents: documents.map(toListedDocument),
    rows: new Map(rows.map((row) => [row.id, row])),
    relationships: relationships.flatMap((row) => toRelationship(row) ?? []),
    readAt,
  })
}
