import type { Locale } from '@/lib/i18n/locales'

/** Paths of the portal that stand in mails. */
export const notificationsPaths = (locale: Locale) =>
  ({
    start: `/${locale}`,
    notes: `/${locale}/self/notes`,
  }) as const
