import 'server-only'
import type { DisplayIndexRow } from '@/lib/contracts/archive/display-index'
import type { DocumentRowDto } from '@/lib/contracts/portal/document-row'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import type { ShownDocument } from '@/lib/domain/documents/shown-document'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { ReferenceData } from '../archive/reference/reference-data'
import type { DocumentIndex } from '../archive/document-index'
import { readDocumentRows } from '../archive/read-documents'
import type { Asker } from '../asking/who-asks'
import { organisationDto } from '../organisation-dto'

export type RowsQuestion = Readonly<{
  asker: Asker
  index: DocumentIndex
  reference: ReferenceData
  /** Ids of what is new to this actor. */
  news: ReadonlySet<string>
}>

/**
 * The list rows of shown documents, in their order. Titles come with the index where it has them; the rest is asked for
 * by id, so the archive is never asked about a document that is hidden.
 */
export async function readRows(
  documents: readonly ShownDocument[],
  question: RowsQuestion,
): Promise<Result<DocumentRowDto[], 'archive-unavailable'>> {
  const { asker, index } = question
  const missing = [...new Set(documents.map(({ id }) => id).filter((id) => !index.rows.has(id)))]
  const more = await readDocumentRows(asker, missing)
  if (!more.ok) return fail('archive-unavailable', more.reference)

  return ok(
    documents.flatMap((document) => {
      const row = index.rows.get(document.id) ?? more.value.get(document.id)
      return row ? [toRow(document, row, question)] : []
    }),
  )
}

function toRow(
  document: ShownDocument,
  row: DisplayIndexRow,
  { reference, news }: RowsQuestion,
): DocumentRowDto {
  const { id, type, serviceTask, madeOn, controller, corrected } = document
  return {
    id,
    title: row.title,
    type,
    serviceTask,
    madeOn,
    controller: organisationDto(reference.organisations, controller),
    unit: organisationDto(reference.organisations, row.unit, controller),
    language: documentLanguages.find((language) => language === row.language) ?? 'other',
    pdf: row.contentType === 'application/pdf',
    mark: markOf(corrected, news.has(id)),
  }
}

function markOf(corrected: boolean, isNew: boolean): DocumentRowDto['mark'] {
  if (corrected) return isNew ? 'newly-corrected' : 'corrected'
  return isNew ? 'new' : null
}
