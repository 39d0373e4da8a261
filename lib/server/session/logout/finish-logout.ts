import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'
import { readCookies, removedCookieLine } from '../http/cookies'
import { seeOther } from '../http/see-other'
import type { LoginServices } from '../login/login-services'

/**
 * Answers the return from the identification service's logout. Only the browser that has just logged out here, as its
 * state tells, is told so; any other goes to the start page, for it may still be logged in.
 */
export function finishLogout(request: Request, services: LoginServices): Response {
  const { cookies, secure } = services
  const sent = readCookies(request)
  const [wanted, expected] = (sent[cookies.logout] ?? sent[cookies.language] ?? '').split('.')
  const locale = localeOf(wanted)
  const state = new URL(request.url).searchParams.get('state')
  const target =
    expected !== undefined && state === expected ? paths.loggedOut(locale) : paths.start(locale)
  return seeOther(target, [removedCookieLine(cookies.logout, secure)])
}
