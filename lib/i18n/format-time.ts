import { languageTraits } from '@/lib/domain/codes/language-traits'
import { formatter, toDate } from './formatter'
import type { Locale } from './locales'

/** Clock time in Helsinki: "10.42" in Swedish and Finnish, "10:42" in English. */
export function formatTime(locale: Locale, instant: string): string {
  const options = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const
  const text = formatter(locale, 'time', options).format(toDate(instant))
  const trimmed = text.replace(/^0(?=\d)/, '')
  return trimmed.replace(/[.:]/, languageTraits[locale].clock)
}
