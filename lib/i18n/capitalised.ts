import type { Locale } from './locales'

/** "svenska" as "Svenska", for a word that stands alone. */
export function capitalised(locale: Locale, text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
