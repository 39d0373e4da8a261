import 'server-only'
import { randomUUID } from 'node:crypto'
import { calendarFile } from '@/lib/calendar-file/calendar-file'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { DocumentFailure } from './find-shown-document'
import { readDocument } from './read-document'

export type LastDayFile = Readonly<{ text: string; fileName: string }>

/**
 * The last day to ask for a review or to appeal, for a calendar. It is read as the page of the document is, and so logged; it
 * tells nothing but the day. A document without one, and one whose day has passed, has no such file: `not-found`.
 */
export async function readLastDayFile(
  handle: string,
  id: string,
  locale: Locale,
  now = new Date(),
): Promise<Result<LastDayFile, DocumentFailure>> {
  const read = await readDocument(handle, id, now)
  if (!read.ok) return read
  const { content } = read.value
  if (content.state !== 'read') return fail('archive-unavailable', content.reference)
  if (!content.structuredRead) return fail('archive-unavailable')
  const { lastDay } = content
  if (lastDay === null || lastDay < helsinkiDay(now)) return fail('not-found')

  const t = translator(locale)
  const text = calendarFile({
    day: lastDay,
    title: t('plain.calendar.title'),
    text: t('plain.calendar.text'),
    language: locale,
    uid: randomUUID(),
    madeAt: now,
  })
  return ok({ text, fileName: `${t('plain.calendar.file')}.ics` })
}
