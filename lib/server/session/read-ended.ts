import 'server-only'
import { answerWithHeaders } from '../answer/answer-with'
import { currentToken } from './current-session'
import { leaving } from './http/leaving'
import { readActor } from './read-actor'
import { sessionServices } from './session-services'
import { isEndedElsewhere } from './store/own-sessions'

/** Ended by the same person from elsewhere, by nobody that we know of, or by who has logged in in this browser since. */
export type Ended =
  Readonly<{ why: 'elsewhere' | 'by-itself' }> | Readonly<{ why: 'another-login'; name: string }>

/**
 * Why the session of this browser has ended, for the page that says so; and tells the browser to let go of what it held. A link
 * to that page ends nothing: a session that is alive is let be.
 */
export async function readEnded(now = new Date()): Promise<Ended> {
  const living = await readActor()
  if (living) return { why: 'another-login', name: living.names.display }
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
