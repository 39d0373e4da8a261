import type { Locale } from './locales'
import { localeTraits } from './locale-traits'

const cache = new Map<Locale, Intl.ListFormat>()

/** "A, B och C", "A, B ja C", "A, B and C". */
export function formatList(locale: Locale, items: readonly string[]): string {
  const made = cache.get(locale) ?? new Intl.ListFormat(localeTraits[locale].tag)
  cache.set(locale, made)
  return made.format(items)
}
