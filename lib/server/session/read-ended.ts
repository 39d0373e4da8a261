import 'server-only'
import { answerWithHeaders } from '../answer/answer-with'
import { currentSession, currentToken } from './current-session'
import { leaving } from './http/leaving'
import { sessionServices } from './session-services'
import { loginName } from './state/login-name'
import { isEndedElsewhere } from './store/own-sessions'

/** Ended by the same person from elsewhere, by nobody that we know of, or by who has logged in in this browser since. */
export type Ended =
  Readonly<{ why: 'elsewhere' | 'by-itself' }> | Readonly<{ why: 'another-login'; name: string }>

/**
 * Why the session of this browser has ended, for the page that says so; and tells the browser to let go of what it held. A link
 * to that page ends nothing: a session that is alive is let be.
 *
 * @param of the login (`loginName`) whose tab has left for that page. It may come while that login is being logged out in another
 *   tab, and its name is not shown any more
 */
export async function readEnded(of?: string, now = new Date()): Promise<Ended> {
  const living = await currentSession()
  if (living) {
    const { label, names } = living.identity
    if (loginName(label) === of) return { why: 'by-itself' }
    return { why: 'another-login', name: names.display }
  }
  const token = await currentToken()
  if (token === undefined) return { why: 'by-itself' }
  const services = await sessionServices()
  const { cookies, clear } = leaving(services)
  await answerWithHeaders([
    ...cookies.map((line) => ['Set-Cookie', line] as const),
    ...(clear === undefined ? [] : [['Clear-Site-Data', clear] as const]),
  ])
  return { why: (await isEndedElsewhere(services.context, token, now)) ? 'elsewhere' : 'by-itself' }
}
