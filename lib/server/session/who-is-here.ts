import type { Locale } from '@/lib/i18n/locales'

/** What had come from another login, so that it was done nothing with. */
export const strayKinds = ['login', 'choice', 'form'] as const
export type StrayKind = (typeof strayKinds)[number]

/** The page that says who is logged in in this browser: where everything ends that finds a session which it does not belong to (ADR 30). */
export const whoIsHerePath = (locale: Locale, after: StrayKind) =>
  `/${locale}/who-is-logged-in?after=${after}`
