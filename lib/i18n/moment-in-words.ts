import { formatDate } from './dates'
import { formatTime } from './format-time'
import type { Locale } from './locales'
import { translator } from './translator'

/** "5 mars 2026 klockan 12.20": it tells what happened from another thing of the same day. */
export function momentInWords(locale: Locale, instant: string): string {
  const time = translator(locale)('log.clock', { time: formatTime(locale, instant) })
  return `${formatDate(locale, instant)} ${time}`
}
