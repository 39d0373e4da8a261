import type { Locale } from '@/lib/i18n/locales'

/** Where a logout ends. */
export const logoutPaths = (locale: Locale) => ({
  start: `/${locale}`,
  done: `/${locale}/logged-out`,
  partly: `/${locale}/logged-out?partly`,
})
