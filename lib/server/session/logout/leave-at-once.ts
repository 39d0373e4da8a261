import 'server-only'
import { leaveAddress } from '@/lib/addresses/leave-address'
import { log, newReference } from '@/lib/config/log'
import { serverConfig } from '@/lib/config/server-config'
import type { Locale } from '@/lib/i18n/locales'
import { cookieNames } from '../http/cookie-names'
import { readCookies } from '../http/cookies'
import { leaving, withLeaving } from '../http/leaving'
import { seeOther } from '../http/see-other'
import type { LoginServices } from '../login/login-services'
import { sessionServices } from '../session-services'
import { endSession } from '../store/sessions'

/** How long others are waited for before our own session ends, in milliseconds; what they have left ends by itself. */
const longest = 500

/**
 * Answers "leave at once": the session ends, the browser lets go of what it held, and 303 leads to a page that says nothing of
 * this one. Nothing keeps it: when the session can't be ended, its cookie goes all the same.
 *
 * @param beforeEnd what else ends with the session, while its token still opens it
 */
export async function leaveAtOnce(
  request: Request,
  locale: Locale,
  beforeEnd: (services: LoginServices, token: string) => Promise<void>,
): Promise<Response> {
  const config = serverConfig()
  const secure = config.PORTAL_URL.startsWith('https:')
  const cookies = cookieNames(secure)
  const token = readCookies(request)[cookies.session]
  try {
    const services = await sessionServices()
    if (token !== undefined) {
      await within(longest, beforeEnd(services, token)).finally(() =>
        endSession(services.context, token),
      )
    }
    log('info', 'logout.ended', { outcome: 'left' })
  } catch (error) {
    log('error', 'logout.partly', { reference: newReference(), error })
  }
  return withLeaving(seeOther(leaveAddress(locale, config)), leaving({ config, cookies, secure }))
}

function within(milliseconds: number, work: Promise<void>): Promise<void> {
  return Promise.race([
    work,
    new Promise<void>((resolve) => {
      setTimeout(resolve, milliseconds).unref()
    }),
  ])
}
