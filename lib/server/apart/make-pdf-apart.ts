import 'server-only'
import { fail, ok, type Result } from '@/lib/domain/result'
import { runApart, type ApartFailure } from './run-apart'
import { savedName } from '../session/saved-name'
import { requireActor } from '../session/require-actor'
import type { MadePdf } from '../pdf/make-pdf-within'
import type { VolumeContent } from '../pdf/make-volume'
import type { PdfContent } from '../pdf/pdf-content'

/** `signs-missing` says which signs they are: a page can show them, for the reader's own fonts do. */
export type NotMade =
  | Readonly<{ ok: false; failure: ApartFailure }>
  | Readonly<{ ok: false; failure: 'signs-missing'; signs: readonly string[] }>

type Made = Extract<Result<Buffer, never>, { ok: true }>

/** Makes the file for whoever is logged in, by whose share of the work it counts. */
export async function makePdfApart(content: PdfContent): Promise<Made | NotMade> {
  const { key } = await requireActor()
  return asFile(await runApart('makePdfWithin', key, await titled(content)))
}

/** A file of a folder, in a thread that no other file waits for. */
export async function makeFolderPdfApart(
  content: PdfContent | VolumeContent,
): Promise<Made | NotMade> {
  const { key } = await requireActor()
  return asFile(await runApart('makeFolderPdf', key, await titled(content)))
}

/** Programs list a file by the title in its properties, so that says as little as the name does. What is written in it stays. */
async function titled<Content extends PdfContent | VolumeContent>(content: Content) {
  return { ...content, fileTitle: await savedName(content.language, content.title) }
}

function asFile(made: Result<MadePdf, ApartFailure>): Made | NotMade {
  if (!made.ok) return made
  if ('bytes' in made.value) return ok(Buffer.from(made.value.bytes))
  const { value } = made
  return value.not === 'too-much'
    ? fail('too-much')
    : { ok: false, failure: value.not, signs: value.signs }
}
