import 'server-only'
import { fail, ok, type Result } from '@/lib/domain/result'
import { runApart, type ApartFailure } from './run-apart'
import { requireActor } from '../session/require-actor'
import type { PdfContent } from '../pdf/pdf-content'

/** `signs-missing` says which signs they are: a page can show them, for the reader's own fonts do. */
export type NotMade =
  | Readonly<{ ok: false; failure: ApartFailure }>
  | Readonly<{ ok: false; failure: 'signs-missing'; signs: readonly string[] }>

/** Makes the file for whoever is logged in, by whose share of the work it counts. */
export async function makePdfApart(
  content: PdfContent,
): Promise<Extract<Result<Buffer, never>, { ok: true }> | NotMade> {
  const { key } = await requireActor()
  const made = await runApart('makePdfWithin', key, content)
  if (!made.ok) return made
  if ('bytes' in made.value) return ok(Buffer.from(made.value.bytes))
  const { value } = made
  return value.not === 'too-much'
    ? fail('too-much')
    : { ok: false, failure: value.not, signs: value.signs }
}
