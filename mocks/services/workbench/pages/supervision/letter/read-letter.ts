import { z } from 'zod'
import { languages } from '@/lib/domain/codes/languages'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { isHetu } from '@/lib/domain/identity/hetu'
import { periodFaults } from '../ask/read-filters'

const text = (most: number) => z.string().trim().max(most).catch('').default('')

/** What a letter asks about, as the officer wrote it down. */
export const letterSchema = z.object({
  hetu: text(200),
  received: text(200),
  from: text(200),
  to: text(200),
  numbers: text(10_000),
  /** "yes": the letter gives a special reason for what is older than two years (L6). */
  reason: text(10),
})
export type Letter = z.infer<typeof letterSchema>
type LetterFault =
  ('hetu' | 'hetuNeeded') | ('day' | 'dayNeeded' | 'dayToCome' | 'order' | 'numbers')
export type LetterFaults = Readonly<Partial<Record<keyof Letter, LetterFault>>>

const mostNumbers = 100

/**
 * What is not as it must be; empty when the rows can be fetched. A letter has come by today: from its day it is counted what is told without a reason,
 * and by when it is answered (L6).
 */
export function letterFaults(
  { hetu, received, from, to, numbers }: Letter,
  today: string,
): LetterFaults {
  const faults: Partial<Record<keyof Letter, LetterFault>> = { ...periodFaults(from, to) }
  if (hetu === '') faults.hetu = 'hetuNeeded'
  else if (!isHetu(hetu.toUpperCase())) faults.hetu = 'hetu'
  if (received === '') faults.received = 'dayNeeded'
  else if (!isCalendarDay(received)) faults.received = 'day'
  else if (received > today) faults.received = 'dayToCome'
  if (numbersIn(numbers) === undefined) faults.numbers = 'numbers'
  return faults
}

/** The numbers of rows on the lines of a text, each once: the first word of a line that can be one. Undefined: a line has none. */
export function numbersIn(text: string): readonly string[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const numbers = lines.map((line) => /(?<![\w.-])[A-Za-z0-9][\w.-]{7,63}(?![\w-])/.exec(line)?.[0])
  const found = numbers.flatMap((number) => number?.replace(/\.+$/, '') ?? [])
  if (found.length < lines.length || found.length > mostNumbers) return undefined
  return [...new Set(found)]
}

/** What the officer chose for the answer. */
export const answerSchema = z.object({
  row: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((rows) => [rows].flat()),
  language: z.enum(languages).optional().catch(undefined),
  recipient: z.string().catch('').default(''),
  words: z.string().catch('').default(''),
})
export type Answer = z.infer<typeof answerSchema>
export type AnswerFaults = Readonly<{ rows?: true; recipient?: true; words?: true }>

const longest = { recipient: 400, words: 4_000 }

/** @param there ids of the rows that were fetched */
export function answerFaults(
  { row, recipient, words }: Answer,
  there: readonly string[],
): AnswerFaults {
  return {
    ...(!row.some((id) => there.includes(id)) && { rows: true }),
    ...(recipient.length > longest.recipient && { recipient: true }),
    ...(words.length > longest.words && { words: true }),
  }
}
