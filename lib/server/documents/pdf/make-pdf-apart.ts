import 'server-only'
import { fail, ok, type Result } from '@/lib/domain/result'
import { runApart, type ApartFailure } from '../../apart/run-apart'
import { requireActor } from '../../session/require-actor'
import type { PdfContent } from './pdf-content'

/** Makes the file for whoever is logged in, by whose share of the work it counts. */
export async function makePdfApart(content: PdfContent): Promise<Result<Buffer, ApartFailure>> {
  const { key } = await requireActor()
  const made = await runApart('makePdfWithin', key, content)
  if (!made.ok) return made
  return made.value === null ? fail('too-much') : ok(Buffer.from(made.value))
}
