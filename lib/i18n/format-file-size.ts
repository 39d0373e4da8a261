import type { Locale } from './locales'

/** "340 kB" or "1,4 MB": decimal units, as browsers count downloads. */
export function formatFileSize(locale: Locale, bytes: number): string {
  const megabytes = bytes >= 1_000_000
  const value = megabytes ? bytes / 1_000_000 : Math.max(1, bytes / 1_000)
  const number = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, {
    maximumFractionDigits: megabytes ? 1 : 0,
  }).format(value)
  return `${number}\u00a0${megabytes ? 'MB' : 'kB'}`
}
