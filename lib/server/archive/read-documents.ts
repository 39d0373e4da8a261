import 'server-only'
import { searchsetSchema } from '@/lib/contracts/archive/bundle'
import type { DisplayIndexRow } from '@/lib/contracts/archive/display-index'
import {
  documentReferenceSchema,
  type ArchiveDocumentReference,
} from '@/lib/contracts/archive/document-reference'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import type { ArchiveFailure } from './failure'
import { callArchiveFor } from './call-archive'

const answerSchema = searchsetSchema(documentReferenceSchema)

/** List rows of the named documents, by id. Ask only for documents that are shown: the archive logs each of them. */
export async function readDocumentRows(
  identity: ArchiveIdentity,
  ids: readonly string[],
): Promise<Result<ReadonlyMap<string, DisplayIndexRow>, ArchiveFailure>> {
  if (ids.length === 0) return ok(new Map())
  const found = await callArchiveFor(answerSchema, identity, {
    name: 'DocumentReference/_search',
    path: 'DocumentReference/_search',
    form: { _id: ids.join(','), _count: String(ids.length), _total: 'none' },
  })
  if (!found.ok) return found
  const rows = (found.value.entry ?? []).map(({ resource }) => toRow(resource))
  return ok(new Map(rows.map((row) => [row.id, row])))
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
