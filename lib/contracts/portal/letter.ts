import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { nationalLanguages, type NationalLanguage } from '@/lib/domain/codes/languages'
import { letterKinds } from '@/lib/domain/log/letter-times'
import { plainText } from '@/lib/domain/text/plain-line'
import { organisationDtoSchema } from './localised-name'
import { logRowDtoSchema } from './log'
import { signedLogHeadSchema } from './log-proof'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

/** The authorities' languages. */
export const letterLanguages = nationalLanguages
export type LetterLanguage = NationalLanguage

export function isLetterLanguage(value: unknown): value is LetterLanguage {
  return letterLanguages.some((language) => language === value)
}

/** Rows that one letter can ask about. */
const mostRowsInLetters = 20

const id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/)

/** The rows that were chosen, as they come from the address or the form. More than fit are left out. */
export const chosenRowsSchema = z
  .array(id)
  .catch([])
  .transform((rows) => [...new Set(rows)].slice(0, mostRowsInLetters))

/** Which letter, as it comes from the address or the form. */
export const letterKindSchema = z.enum(letterKinds).catch('request')

/** What is to be saved. Reason and day are never stored. */
export const letterFileSchema = z.object({
  kind: letterKindSchema,
  rows: chosenRowsSchema,
  controller: id,
  language: z.enum(letterLanguages),
  format: z.enum(['pdf', 'text']),
  /** When the request came in or was refused, as it was typed; empty: it is left to be written by hand. */
  day: z.string().max(40).catch(''),
  reason: z
    .string()
    .transform((said) => plainText(said).trim())
    .pipe(z.string().max(500))
    .catch(''),
})
export type LetterFile = z.infer<typeof letterFileSchema>

/** A letter to one controller about rows of the log. */
const letterSchema = z.object({
  controller: organisationDtoSchema,
  address: z.string().nullable(),
  rows: z.array(logRowDtoSchema).min(1),
  /** Some of the rows are so old that a special reason is needed. */
  old: z.boolean(),
  /** Of the log with all these rows. */
  head: signedLogHeadSchema.omit({ jws: true }),
})
export type LetterDto = z.infer<typeof letterSchema>

/** Page "Brev till den personuppgiftsansvarige": a letter to each controller that the chosen rows concern. */
export const lettersSchema = z.object({
  whose: whoseSchema,
  /** Day on which it is made. */
  today: z.iso.date(),
  /** The log is closed to this capacity. */
  closed: z.boolean(),
  letters: sectionSchema({ items: z.array(letterSchema) }),
})
export type LettersDto = z.infer<typeof lettersSchema>
