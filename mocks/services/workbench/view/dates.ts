import { languageTraits } from '@/lib/domain/codes/language-traits'
import type { Language } from '@/lib/domain/codes/languages'

const timeZone = 'Europe/Helsinki'

const format = (language: Language, options: Intl.DateTimeFormatOptions, instant: string) =>
  new Intl.DateTimeFormat(languageTraits[language].tag, options).format(new Date(instant))

/** As the portal says it in its sentences. */
const atClock: Readonly<Record<Language, (day: string, time: string) => string>> = {
  sv: (day, time) => `den\u00a0${day} klockan\u00a0${time}`,
  fi: (day, time) => `${day} kello\u00a0${time}`,
  en: (day, time) => `${day} at\u00a0${time}`,
}

/** A day (YYYY-MM-DD) as one writes it: "5 mars 2026". */
export function dayInWords(language: Language, day: string): string {
  return format(language, { dateStyle: 'long', timeZone: 'UTC' }, `${day}T00:00:00Z`)
}

/** A moment in Finland, to the minute: "den 5 mars 2026 klockan 12.05". */
export function momentInWords(language: Language, instant: string): string {
  const day = format(language, { dateStyle: 'long', timeZone }, instant)
  return atClock[language](day, timeInWords(language, instant))
}

/** The time of day of a moment in Finland, to the minute. */
export function timeInWords(language: Language, instant: string): string {
  return format(language, { timeStyle: 'short', timeZone }, instant)
}

/** A month (YYYY-MM) as one writes it: "november 2026". */
export function monthInWords(language: Language, month: string): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return format(language, options, `${month}-01T00:00:00Z`)
}
