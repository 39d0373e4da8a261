import 'server-only'
import { displayIndexSchema, type DisplayIndex } from '@/lib/contracts/archive/display-index'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import type { DocumentIndex } from './document-index'
import { toListedDocument } from '@/lib/contracts/archive/facts/to-listed-document'
import { toRelationship } from './facts/to-relationship'
import { archiveUnavailable, type ArchiveFailure } from './failure'
import { callArchiveFor } from './call-archive'
import { keep, keptAt, placeOf } from './kept-indexes'

export type IndexQuestion = Readonly<{
  /** How many of the newest documents come with a list row, 0–200. */
  newest: number
  /** Every word has to occur in title or text. */
  words?: string | null
}>

const name = 'DocumentReference/$display-index'

/**
 * The facts of every version of every document of the client, and the relationships. A client whom the archive does not
 * know has none. Who has read it before gets it from memory, when the archive has logged this reading and says that nothing
 * has changed.
 */
export async function readDisplayIndex(
  identity: ArchiveIdentity,
  { newest, words }: IndexQuestion,
): Promise<Result<DocumentIndex, ArchiveFailure>> {
  const place = words ? null : placeOf(identity)
  const kept = place === null ? undefined : keptAt(place, newest)
  const answer = await callArchiveFor(displayIndexSchema, identity, {
    name,
    path: name,
    accept: 'application/json',
    resource: { resourceType: 'Parameters', parameter: parameters(newest, words, kept?.state) },
  })
  if (!answer.ok) return answer
  const { state, readAt } = answer.value
  if (answer.value.unchanged) {
    if (kept?.state !== state) return archiveUnavailable(name, { reason: 'UNKNOWN_STATE' })
    return ok({ ...kept.index, readAt })
  }
  const index = toIndex(answer.value)
  if (place !== null) keep(place, { state, index, newest })
  return ok(index)
}

function parameters(newest: number, words?: string | null, known?: string) {
  return [
    { name: 'newest', valueInteger: newest },
    ...(words ? [{ name: 'words', valueString: words }] : []),
    ...(known === undefined ? [] : [{ name: 'known', valueString: known }]),
  ]
}

function toIndex(answer: DisplayIndex): DocumentIndex {
  const { documents, rows, relationships, ended, readAt } = answer
  return {
    documents: new Map(documents.map((row) => [row[0], toListedDocument(row)])),
    rows: new Map(rows.map((row) => [row.id, row])),
    matters: mattersOf(answer),
    relationships: relationships.flatMap((row) => toRelationship(row) ?? []),
    ended: ended.map(([id, shownAs, toldTo, unit]) => ({ id, shownAs, toldTo, unit })),
    readAt,
  }
}

function mattersOf({ documents, matters, inMatter }: DisplayIndex): DocumentIndex['matters'] {
  const known = matters.map(([id, name]) => ({ id, name }))
  return new Map(
    documents.flatMap(([id], at) => {
      const matter = known[inMatter[at] ?? -1]
      return matter ? [[id, matter] as const] : []
    }),
  )
}
