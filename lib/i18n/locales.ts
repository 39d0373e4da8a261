import { isLanguage, languages, type Language } from '@/lib/domain/codes/languages'

/** The portal's languages. */
export const locales = languages
export type Locale = Language

export const defaultLocale: Locale = 'sv'
export const isLocale = isLanguage

/** The language that a text names; Swedish when it names none of ours. */
export function localeOf(text: string | null | undefined): Locale {
  return isLocale(text) ? text : defaultLocale
}
