import { readTypedDay, type DayError } from '@/components/ui/read-typed-day'
import type { LetterFile } from '@/lib/contracts/portal/letter'
import { followUpFault } from '@/lib/domain/log/letter-times'
import { formatToday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** What a letter that was to be saved can lack. */
export const letterFaults = ['reason', 'date', 'dateNotReal', 'future', 'early'] as const
export type LetterFault = (typeof letterFaults)[number]

/** In the place of a controller: what was wrong is the day for the calendar. */
export const inCalendar = 'calendar'

/**
 * The day that was typed, and what is wrong with the letter: one about old rows lacks its special reason, or a later one names
 * a day that it can't be about (L6).
 */
export function checkLetter(
  { kind, day: typed, reason }: Pick<LetterFile, 'kind' | 'day' | 'reason'>,
  { old, today }: Readonly<{ old: boolean; today: string }>,
): Readonly<{ day: string | null; fault: LetterFault | null }> {
  if (kind === 'request') return { day: null, fault: old && reason === '' ? 'reason' : null }
  const { day, error }: { day: string | null; error?: DayError } = readTypedDay(typed)
  return { day, fault: error ?? (day === null ? null : followUpFault(kind, day, today)) }
}

/** What is wrong, in words. */
export function faultWords(locale: Locale, fault: LetterFault): string {
  const t = translator(locale)
  return fault === 'date' || fault === 'dateNotReal'
    ? t(`validation.${fault}`, { example: formatToday(new Date()) })
    : t(`letter.fault.${fault}`)
}
