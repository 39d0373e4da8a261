import 'server-only'
import { contentLimits } from '@/lib/contracts/archive/content-limits'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { ok, type Result } from '@/lib/domain/result'
import { archiveUnavailable, type ArchiveFailure } from '../archive/failure'
import { readBinary } from '../archive/read-binary'
import type { FoundDocument } from './find-shown-document'
import { sanitiseApart } from '../apart/sanitise-apart'
import { nothingStructured, structuredFacts, type Structured } from './structured-facts'

type Content = Extract<DocumentDto['content'], { state: 'read' }>
export type DocumentContent = Pick<Content, 'view'> & Structured

/** What fetches the bytes of a form; who keeps them besides hands in another. */
export type ReadForm = typeof readBinary

/** The view form, ready to be shown, or the size of the PDF; and the facts of the structured form, if there is one. */
export async function readContent(
  document: FoundDocument,
  read: ReadForm = readBinary,
): Promise<Result<DocumentContent, ArchiveFailure>> {
  const { asker } = document
  const view = attachmentOf(document, 'application/xhtml+xml')
  if (!view) {
    const size = attachmentOf(document, 'application/pdf')?.size ?? 0
    return ok({ view: { kind: 'pdf', size }, ...nothingStructured })
  }
  const [form, structured] = await Promise.all([
    read(asker, view.url, 'application/xhtml+xml'),
    readStructured(document, read),
  ])
  if (!form.ok) return form
  // Facts only add to the view form, which says it all: when they cannot be read now, the document stands without them, and says so.
  const facts = structured.ok ? structured.value : { ...nothingStructured, structuredRead: false }
  const clean = await sanitiseApart(asker.actor.key, form.value.toString())
  if (clean.ok) return ok({ view: { kind: 'xhtml', html: clean.value }, ...facts })
  return clean.failure === 'busy'
    ? archiveUnavailable('Binary', { reason: 'BUSY' })
    : ok({ view: { kind: 'too-much' }, ...facts })
}

/** Until when a decision can be challenged, where nothing else of it is shown; null: its structured form says no day. */
export async function readLastDay(
  document: FoundDocument,
): Promise<Result<string | null, ArchiveFailure>> {
  const read = await readStructured(document, readBinary)
  return read.ok ? ok(read.value.lastDay) : read
}

async function readStructured(
  document: FoundDocument,
  read: ReadForm,
): Promise<Result<Structured, ArchiveFailure>> {
  const attachment = attachmentOf(document, 'application/json')
  if (!attachment) return ok(nothingStructured)
  const form = await read(document.asker, attachment.url, 'application/json')
  if (!form.ok) return form
  const isReadable = form.value.length <= contentLimits.structuredForm
  return ok(isReadable ? structuredFacts(form.value.toString()) : nothingStructured)
}

/** The part of the document in a given form. */
export function attachmentOf({ resource }: FoundDocument, contentType: string) {
  return resource.content.find(({ attachment }) => attachment.contentType === contentType)
    ?.attachment
}
