import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'

/** The language in the address of a route. */
export function localeOf({ locale }: Readonly<{ locale: string }>): Locale {
  return isLocale(locale) ? locale : defaultLocale
}
