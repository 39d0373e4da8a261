import type { Locale } from '@/lib/i18n/locales'

/** What came of choosing, or of stopping; the page of those one acts for says it in words. */
export type RepresentationOutcome =
  'cancelled' | 'blocked' | 'health-only' | 'expired' | 'failed' | 'stopped'

/** Where choosing begins and ends. */
export const representationPaths = (locale: Locale) => ({
  list: `/${locale}/behalf`,
  outcome: (outcome: RepresentationOutcome) => `/${locale}/behalf?outcome=${outcome}`,
  healthOnly: (handle: string) => `/${locale}/behalf?outcome=health-only&person=${handle}`,
  person: (handle: string) => `/${locale}/for/${handle}`,
  ended: `/${locale}/session-ended`,
})
