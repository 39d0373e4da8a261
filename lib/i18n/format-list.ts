import { languageTraits } from '@/lib/domain/codes/language-traits'
import type { Locale } from './locales'

const cache = new Map<Locale, Intl.ListFormat>()

/** "A, B och C", "A, B ja C", "A, B and C". */
export function formatList(locale: Locale, items: readonly string[]): string {
  const made = cache.get(locale) ?? new Intl.ListFormat(languageTraits[locale].tag)
  cache.set(locale, made)
  return made.format(items)
}
