import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { newReference } from '@/lib/config/log'
import { cookieLine, readCookies } from '../http/cookies'
import { leaving, withLeaving } from '../http/leaving'
import { seeOther } from '../http/see-other'
import type { LoginServices } from '../login/login-services'
import { newSessionToken } from '../sealing/session-token'
import { endSession } from '../store/sessions'
import { endSessionAddress } from './end-session-address'

/** How long the identification service may take to ask whether one wants to log out there too; in seconds. */
const returnWithin = 15 * 60

/**
 * Answers the logout form: first our own session ends, then 303 to the identification service to end its session. When one
 * of the two fails, the page that follows says that the logout was done only in part. The browser lets go of what it held (ADR 28).
 *
 * @param beforeEnd what else ends with the session, while its token still opens it
 */
export async function startLogout(
  request: Request,
  locale: Locale,
  services: LoginServices,
  beforeEnd: (token: string) => Promise<void> = () => Promise.resolve(),
): Promise<Response> {
  const { context, cookies, secure, log } = services

  const token = readCookies(request)[cookies.session]
  const left = leaving(services)
  const state = newSessionToken()
  try {
    if (token !== undefined) await beforeEnd(token).finally(() => endSession(context, token))
    const address = await endSessionAddress(services, { state, locale })
    log('info', 'logout.ended', { outcome: address === undefined ? 'here' : 'sent-on' })
    if (address === undefined) return withLeaving(seeOther(paths.loggedOut(locale)), left)

    const settings = { secure, maxAge: returnWithin }
    const line = cookieLine(cookies.logout, `${locale}.${state}`, settings)
    return withLeaving(seeOther(address, [line]), left)
  } catch (error) {
    log('error', 'logout.partly', { reference: newReference(), error })
    return withLeaving(seeOther(paths.loggedOut(locale, 'partly')), left)
  }
}
