import type { Locale } from '@/lib/i18n/locales'
import { whoIsHerePath } from '../who-is-here'

export const providerId = 'suomifi'

/** Where the identification service sends the browser back to, as registered there. */
export const callbackAddress = (portalUrl: string) => `${portalUrl}/api/auth/callback/${providerId}`

/** Where a login begins and ends. */
export const loginPaths = (locale: Locale) => ({
  start: `/${locale}`,
  done: `/${locale}/self`,
  cancelled: `/${locale}/login/cancelled`,
  expired: `/${locale}/login/expired`,
  failed: `/${locale}/login/failed`,
  'low-assurance': `/${locale}/login/low-assurance`,
  'no-personal-id': `/${locale}/login/no-personal-id`,
  'another-session': whoIsHerePath(locale, 'login'),
})

export type LoginOutcome = keyof ReturnType<typeof loginPaths>
