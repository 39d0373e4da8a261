import { languageTraits } from '@/lib/domain/codes/language-traits'
import type { Locale } from './locales'

const cache = new Map<string, Intl.NumberFormat>()

function formatter(locale: Locale, maximumFractionDigits: number) {
  const key = `${locale} ${maximumFractionDigits}`
  const { tag } = languageTraits[locale]
  const made = cache.get(key) ?? new Intl.NumberFormat(tag, { maximumFractionDigits })
  cache.set(key, made)
  return made
}

/** "340 kB" or "1,4 MB": decimal units, as browsers count downloads. */
export function formatFileSize(locale: Locale, bytes: number): string {
  // From where kilobytes would round to a thousand of them.
  const megabytes = bytes >= 999_500
  const value = megabytes ? bytes / 1_000_000 : Math.max(1, bytes / 1_000)
  const number = formatter(locale, megabytes ? 1 : 0).format(value)
  return `${number}\u00a0${megabytes ? 'MB' : 'kB'}`
}
