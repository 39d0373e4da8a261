import { languageTraits } from '@/lib/domain/codes/language-traits'
import type { Locale } from './locales'

const cache = new Map<Locale, Intl.NumberFormat>()

/** "1 234,5" with no-break spaces, "1,234.5" in English: as people write it, with at most six decimals. */
export function formatNumber(locale: Locale, value: number): string {
  const made =
    cache.get(locale) ??
    new Intl.NumberFormat(languageTraits[locale].tag, { maximumFractionDigits: 6 })
  cache.set(locale, made)
  // What is less than nothing by nothing is nothing.
  return made.format(value === 0 ? 0 : value)
}
