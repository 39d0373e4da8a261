import { languageTraits } from '@/lib/domain/codes/language-traits'
import type { Locale } from './locales'

const timeZone = 'Europe/Helsinki'
const cache = new Map<string, Intl.DateTimeFormat>()

/** Kept, for to make one costs more than to use it. */
export function formatter(locale: Locale, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${name}`
  const made =
    cache.get(key) ?? new Intl.DateTimeFormat(languageTraits[locale].tag, { timeZone, ...options })
  cache.set(key, made)
  return made
}

/** A calendar day ("2026-11-18") is read at noon, so that no time zone moves it; an instant as it is. */
export const toDate = (value: string) =>
  new Date(value.length === 10 ? `${value}T12:00:00Z` : value)
