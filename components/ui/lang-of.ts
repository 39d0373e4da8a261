import type { Locale } from '@/lib/i18n/locales'

/** Value for `lang` on a text that may be in another language than the page; undefined when it is the page's or unknown. */
export function langOf(language: string, locale: Locale): string | undefined {
  return language === locale || language === 'other' ? undefined : language
}
