import 'server-only'
import { isCut, mostInSearchset, searchsetSchema } from '@/lib/contracts/archive/bundle'
import type { DisplayIndexRow } from '@/lib/contracts/archive/display-index'
import {
  documentReferenceSchema,
  type ArchiveDocumentReference,
} from '@/lib/contracts/archive/document-reference'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import { archiveUnavailable, type ArchiveFailure } from './failure'
import { callArchiveFor } from './call-archive'

const search = 'DocumentReference/_search'
const answerSchema = searchsetSchema(documentReferenceSchema)

/** List rows of the named documents, by id. Ask only for documents that are shown: the archive logs each of them. */
export async function readDocumentRows(
  identity: ArchiveIdentity,
  ids: readonly string[],
): Promise<Result<ReadonlyMap<string, DisplayIndexRow>, ArchiveFailure>> {
  const rows = new Map<string, DisplayIndexRow>()
  for (let from = 0; from < ids.length; from += mostInSearchset) {
    const some = ids.slice(from, from + mostInSearchset)
    const found = await callArchiveFor(answerSchema, identity, {
      ...{ name: search, path: search },
      form: { _id: some.join(','), _count: String(some.length), _total: 'none' },
    })
    if (!found.ok) return found
    // Nothing is left out without a word: what is not in the answer is not there any more.
    if (isCut(found.value)) return archiveUnavailable(search, { reason: 'CUT' })
    for (const { resource } of found.value.entry ?? []) rows.set(resource.id, toRow(resource))
  }
  return ok(rows)
}

/** One document, without its content. */
export function readDocumentReference(
  identity: ArchiveIdentity,
  id: string,
): Promise<Result<ArchiveDocumentReference, ArchiveFailure>> {
  return callArchiveFor(documentReferenceSchema, identity, {
    name: 'DocumentReference',
    path: `DocumentReference/${encodeURIComponent(id)}`,
  })
}

/** Logical id of the unit that made it; empty when it is not said. */
export function unitOf({ author }: ArchiveDocumentReference): string {
  const unit = author.find(({ reference }) => reference?.startsWith('Organization/'))
  return unit?.reference?.slice('Organization/'.length) ?? ''
}

function toRow(resource: ArchiveDocumentReference): DisplayIndexRow {
  const { id, description, content } = resource
  const attachment = content[0]?.attachment
  return {
    id,
    title: description,
    unit: unitOf(resource),
    language: attachment?.language ?? '',
    contentType: attachment?.contentType ?? '',
  }
}
