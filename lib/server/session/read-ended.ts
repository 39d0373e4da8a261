import 'server-only'
import { answerWithHeaders } from '../answer/answer-with'
import { currentSession, currentToken } from './current-session'
import { leaving } from './http/leaving'
import { sessionServices } from './session-services'
import { isEndedElsewhere } from './store/own-sessions'

/**
 * Why the session of this browser has ended, for the page that says so; and tells the browser to let go of what it held. A link
 * to that page ends nothing: a session that is alive is let be.
 */
export async function readEnded(now = new Date()): Promise<'elsewhere' | 'by-itself'> {
  const token = await currentToken()
  if (token === undefined || (await currentSession())) return 'by-itself'
  const services = await sessionServices()
  const { cookies, clear } = leaving(services)
  await answerWithHeaders([
    ...cookies.map((line) => ['Set-Cookie', line] as const),
    ...(clear === undefined ? [] : [['Clear-Site-Data', clear] as const]),
  ])
  return (await isEndedElsewhere(services.context, token, now)) ? 'elsewhere' : 'by-itself'
}
