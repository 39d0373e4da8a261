import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { newReference } from '@/lib/config/log'
import { readCookies } from '../http/cookies'
import { leaving, withLeaving } from '../http/leaving'
import { seeOther } from '../http/see-other'
import { endSession } from '../store/sessions'
import { attemptLines } from './attempt-cookies'
import { authorizationRequest } from './authorization-request'
import type { LoginServices } from './login-services'

/**
 * Answers the login form: 303 to the identification service. Whoever was logged in here before is logged out first, since
 * the next person may be another one. Logins that other tabs have begun go on.
 */
export async function startLogin(
  request: Request,
  locale: Locale,
  services: LoginServices,
): Promise<Response> {
  const { context, cookies, log } = services
  const sent = readCookies(request)
  const oldToken = sent[cookies.session]
  const leave = (answer: Response) =>
    oldToken === undefined ? answer : withLeaving(answer, leaving(services))
  try {
    if (oldToken !== undefined) await endSession(context, oldToken)
    const { location, attempt } = await authorizationRequest(locale, services)
    return leave(seeOther(location, await attemptLines(attempt, sent, services)))
  } catch (error) {
    log('error', 'login.unavailable', { reference: newReference(), error })
    return leave(seeOther(paths.loginOutcome(locale, 'failed')))
  }
}
