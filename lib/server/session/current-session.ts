import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { cookieNames } from './http/cookie-names'
import { sessionServices } from './session-services'
import { isExtensionDue } from './store/session-times'
import { extendSession, findSession, noteEntered, type LiveSession } from './store/sessions'
import { log } from '@/lib/config/log'
import { serverConfig } from '@/lib/config/server-config'
import { logSecurity } from '@/lib/logging/log-security'

/** The token of the request's cookie; undefined without one. */
export async function currentToken(): Promise<string | undefined> {
  const names = cookieNames(serverConfig().PORTAL_URL.startsWith('https:'))
  return (await cookies()).get(names.session)?.value
}

/**
 * The session of the request that is being answered, read once however often it is asked for. A page that is opened is
 * activity and extends it; one that the browser fetches ahead is not.
 */
export const currentSession = cache(async (): Promise<LiveSession | undefined> => {
  const token = await currentToken()
  if (token === undefined) return undefined

  const { context } = await sessionServices()
  const now = new Date()
  const session = await findSession(context, token, now)
  if (!session) logSecurity(log, 'session_use_after_expire', 'session')
  if (session?.isNew) await noteEntered(context, token)
  if (!session || !isExtensionDue(session, now, context.idleSeconds)) return session
  return (await isFetchedAhead()) ? session : extendSession(context, session, now)
})

async function isFetchedAhead(): Promise<boolean> {
  const purpose = (await headers()).get('sec-purpose') ?? ''
  return purpose.includes('prefetch')
}
