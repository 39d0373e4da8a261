import { z } from 'zod'
import { factCodes } from '@/lib/domain/codes/fact-codes'

/**
 * Structured form of a document: JSON beside the view form. Its data differ by document type; what the portal can show
 * as facts stands under `facts`, each read by itself.
 */
export const structuredFormSchema = z.object({ facts: z.array(z.unknown()) })

const text = z.union([z.string().trim().min(1).max(2000), z.number().transform(String)])

/** What it tells: by a code, or by a label in the document's own language. */
const label = z.union([
  z.object({ code: z.enum(factCodes) }),
  z.object({ label: z.string().trim().min(1).max(200) }),
])
/** A day by itself, or what stands in the document's own language: one thing or several. */
const value = z.union([
  z.object({ day: z.iso.date() }),
  z.object({ value: text }),
  z.object({ value: z.array(text).min(1).max(20) }),
])
export const structuredFactSchema = z.intersection(label, value)
