import type { LoginOutcome as Failure } from '@/lib/addresses/outcomes'
import { paths } from '@/lib/addresses/paths'
import { pathsWithoutLanguage } from '@/lib/addresses/paths-without-language'
import type { Locale } from '@/lib/i18n/locales'

/** Where the identification service sends the browser back to, as registered there. */
export const callbackAddress = (portalUrl: string) =>
  `${portalUrl}${pathsWithoutLanguage.loginReturn}`

export type LoginOutcome = Failure | 'done'

/** Where a login ends. */
export function loginEnd(locale: Locale, outcome: LoginOutcome): string {
  return outcome === 'done' ? paths.overview(locale, 'self') : paths.loginOutcome(locale, outcome)
}
