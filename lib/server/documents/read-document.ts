import 'server-only'
import { extension } from '@/lib/contracts/archive/systems'
import { documentSchema, type DocumentDto } from '@/lib/contracts/portal/document'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import { ok, type Result } from '@/lib/domain/result'
import { unitOf } from '../archive/read-documents'
import { whoseData } from '../asking/whose-data'
import { readerOf } from '../news/unopened'
import { section } from '../section'
import { findShownDocument, type DocumentFailure, type FoundDocument } from './find-shown-document'
import { organisationDto, unitDto } from '../organisation-dto'
import { noteOpened } from '../session/news'
import { readContent, type DocumentContent, type ReadForm } from './read-content'

/** The page of one document. What may not be seen is `not-found`, like what never was. */
export async function readDocument(
  handle: string,
  id: string,
  now = new Date(),
): Promise<Result<DocumentDto, DocumentFailure>> {
  const found = await findShownDocument(handle, id, now)
  if (!found.ok) return found
  const document = await readFound(found.value, now)
  if (document.content.state === 'read')
    await noteOpened(readerOf(found.value.asker), found.value.shown, now)
  return ok(document)
}

/** A document that was found, with its content. */
export async function readFound(
  found: FoundDocument,
  now: Date,
  read?: ReadForm,
): Promise<DocumentDto> {
  const content = await readContent(found, read)
  return documentSchema.parse(toDto(found, content, now))
}

function toDto(
  found: FoundDocument,
  content: Result<DocumentContent, string>,
  now: Date,
): DocumentDto {
  const { asker, reference, shown, resource, matter, readAt } = found
  const { id, type, serviceTask, socialService, controller, madeOn, storedAt, corrected, kept } =
    shown
  const written = resource.content[0]?.attachment.language
  const language = documentLanguages.find((each) => each === written) ?? 'other'
  const author = resource.author.find(({ reference, display }) => !reference && display)
  return {
    whose: whoseData(asker, now),
    id,
    title: resource.description,
    type,
    serviceTask,
    socialService,
    controller: organisationDto(reference.organisations, controller),
    unit: unitDto(reference.organisations, unitOf(resource), controller),
    madeOn,
    storedAt: storedAt.toISOString(),
    correctedOn: corrected ? helsinkiDay(storedAt) : null,
    kept,
    signedOnPaper: isSignedOnPaper(resource),
    matter: matter?.name ?? null,
    matterId: matter?.id ?? null,
    author: author?.display ?? null,
    language,
    languageTag: language === 'other' ? null : language,
    content: section(content, (value) => value),
    readAt,
  }
}

/** The mark at storing that the paper is the original (A11). */
function isSignedOnPaper({ extension: extensions = [] }: FoundDocument['resource']): boolean {
  return extensions.some(
    ({ url, valueBoolean }) => url === extension.signedOnPaper && valueBoolean === true,
  )
}
