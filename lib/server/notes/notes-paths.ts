import type { Locale } from '@/lib/i18n/locales'

/** Paths of the portal that stand in mails. */
export const notesPaths = (locale: Locale) =>
  ({
    start: `/${locale}`,
    notes: `/${locale}/self/notes`,
  }) as const
