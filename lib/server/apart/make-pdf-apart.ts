import 'server-only'
import { fail, ok, type Result } from '@/lib/domain/result'
import { runApart, type ApartFailure } from './run-apart'
import { savedName } from '../session/saved-name'
import { requireActor } from '../session/require-actor'
import type { FolderPdf, MadePdf } from '../pdf/make-pdf-within'
import type { MadeVolume, VolumeContent } from '../pdf/make-volume'
import type { PdfContent } from '../pdf/pdf-content'

/** `signs-missing` says which signs they are: a page can show them, for the reader's own fonts do. */
export type NotMade =
  | Readonly<{ ok: false; failure: ApartFailure }>
  | Readonly<{ ok: false; failure: 'signs-missing'; signs: readonly string[] }>

type Made<File> = Extract<Result<File, never>, { ok: true }>

/** Makes the file for whoever is logged in, by whose share of the work it counts. */
export async function makePdfApart(content: PdfContent): Promise<Made<Buffer> | NotMade> {
  const { key } = await requireActor()
  return bytesOf(asFile(await runApart('makePdfWithin', key, await titled(content))))
}

/** A file of a folder, in a thread that no other file waits for. */
export async function makeFolderPdfApart(content: FolderPdf): Promise<Made<Buffer> | NotMade> {
  return bytesOf(await makeFolderFile(content))
}

/** A file of several documents of a folder, with where each of them begins. */
export function makeVolumeApart(content: VolumeContent): Promise<Made<MadeVolume> | NotMade> {
  return makeFolderFile(content)
}

async function makeFolderFile(content: FolderPdf): Promise<Made<MadeVolume> | NotMade> {
  const { key } = await requireActor()
  return asFile(await runApart('makeFolderPdf', key, await titled(content)))
}

/** Programs list a file by the title in its properties, so that says as little as the name does. What is written in it stays. */
async function titled<Content extends FolderPdf>(content: Content) {
  return { ...content, fileTitle: await savedName(content.language, content.title) }
}

function asFile(made: Result<MadePdf, ApartFailure>): Made<MadeVolume> | NotMade {
  if (!made.ok) return made
  const { value } = made
  if ('bytes' in value) {
    const { buffer, byteOffset, byteLength } = value.bytes
    return ok({ bytes: Buffer.from(buffer, byteOffset, byteLength), begins: value.begins })
  }
  return value.not === 'too-much'
    ? fail('too-much')
    : { ok: false, failure: value.not, signs: value.signs }
}

const bytesOf = (made: Made<MadeVolume> | NotMade) => (made.ok ? ok(made.value.bytes) : made)
