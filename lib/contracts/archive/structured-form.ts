import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { factCodes } from '@/lib/domain/codes/fact-codes'
import { plainLine } from '@/lib/domain/text/plain-line'

/**
 * Structured form of a document: JSON beside the view form. Its data differ by document type; what the portal can show
 * as facts stands under `facts`, each read by itself.
 */
export const structuredFormSchema = z.object({ facts: z.array(z.unknown()) })

const line = z.string().transform((said) => plainLine(said).trim())
const text = z.union([line.pipe(z.string().min(1).max(2000)), z.number().transform(String)])

/** What it tells: by a code, or by a label in the document's own language. */
const label = z.union([
  z.object({ code: z.enum(factCodes) }),
  z.object({ label: line.pipe(z.string().min(1).max(200)) }),
])
/** A day by itself, or what stands in the document's own language: one thing or several. */
const value = z.union([
  z.object({ day: z.iso.date() }),
  z.object({ value: text }),
  z.object({ value: z.array(text).min(1).max(20) }),
])
export const structuredFactSchema = z.intersection(label, value)
