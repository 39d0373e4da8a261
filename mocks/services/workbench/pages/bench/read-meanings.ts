import { z } from 'zod'
import type { Language } from '@/lib/domain/codes/languages'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure, ArchiveGate } from '../../archive/archive-gate'
import type { Meanings } from './check-view'

const codeSystemSchema = z.object({
  concept: z.array(
    z.object({
      code: z.string(),
      display: z.string().optional(),
      designation: z.array(z.object({ language: z.string(), value: z.string() })).default([]),
    }),
  ),
})

/** What the archive says that its error codes mean, in a language. */
export async function readMeanings(
  archive: ArchiveGate,
  language: Language,
): Promise<Result<Meanings, ArchiveFailure>> {
  const read = await archive.readPublic(codeSystemSchema, 'CodeSystem/error')
  if (!read.ok) return read
  return ok(
    new Map(
      read.value.concept.map(({ code, display, designation }) => [
        code,
        designation.find((each) => each.language === language)?.value ?? display ?? code,
      ]),
    ),
  )
}
