import type { Language } from '@/lib/domain/codes/languages'

const tags: Readonly<Record<Language, string>> = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB' }
const timeZone = 'Europe/Helsinki'

/** A day (YYYY-MM-DD) as one writes it: "5 mars 2026". */
export function dayInWords(language: Language, day: string): string {
  const format = new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** A moment in Finland, to the minute. */
export function momentInWords(language: Language, instant: string): string {
  const format = new Intl.DateTimeFormat(tags[language], {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone },
  })
  return format.format(new Date(instant))
}

/** The time of day of a moment in Finland, to the minute. */
export function timeInWords(language: Language, instant: string): string {
  const format = new Intl.DateTimeFormat(tags[language], { timeStyle: 'short', timeZone })
  return format.format(new Date(instant))
}

/** A month (YYYY-MM) as one writes it: "november 2026". */
export function monthInWords(language: Language, month: string): string {
  const format = new Intl.DateTimeFormat(tags[language], {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}
