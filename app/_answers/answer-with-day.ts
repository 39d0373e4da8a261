import { paths } from '@/lib/addresses/paths'
import { calendarType } from '@/lib/calendar-file/calendar-file'
import type { Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import type { DocumentFailure } from '@/lib/server/documents/find-shown-document'
import type { LastDayFile } from '@/lib/server/documents/read-last-day-file'
import { seeOther } from '@/lib/server/session/http/see-other'
import { saved } from './saved'

type Asked = Readonly<{ locale: Locale; handle: string; id: string }>

/** A day for a calendar. What can't be had leads to the page of the document, as its other files do. */
export async function answerWithDay(
  file: Result<LastDayFile, DocumentFailure>,
  { locale, handle, id }: Asked,
): Promise<Response> {
  if (!file.ok) return seeOther(paths.document(locale, handle, id))
  const { text, fileName } = file.value
  return saved(text, { locale, fileName, type: calendarType })
}
