import 'server-only'
import { randomUUID } from 'node:crypto'
import { calendarFile, calendarType } from '@/lib/calendar-file/calendar-file'
import { answerDue } from '@/lib/domain/log/letter-times'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type AnswerDay = Readonly<{ text: string; fileName: string; type: string }>

/**
 * The last day for the answer to a letter (L6), for a calendar. Others may see a calendar, so it says nothing of what is waited for.
 *
 * @param receivedOn day on which the authority gets the letter
 */
export function makeAnswerDay(locale: Locale, receivedOn: string, madeAt = new Date()): AnswerDay {
  const t = translator(locale)
  const text = calendarFile({
    day: answerDue(receivedOn),
    title: t('letter.calendar.title'),
    text: t('letter.calendar.text'),
    language: locale,
    uid: randomUUID(),
    madeAt,
  })
  return { text, fileName: `${t('letter.calendar.file')}.ics`, type: calendarType }
}
