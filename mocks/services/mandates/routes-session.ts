import { Hono, type Context } from 'hono'
import { isHetu } from '@/lib/domain/identity/hetu'
import { note, refuseUnproven } from './note'
import { addressOf, unauthorized, type Env, type Parts } from './parts'
import { checksumHeader, isProven } from './wire/checksum'

/** Whether the Web API's checksum stands in the request. */
export function hasChecksum(c: Context<Env>, parts: Parts): boolean {
  const { clientId, apiKey } = parts.client
  const caller = { clientId, key: apiKey }
  return isProven(c.req.header(checksumHeader), addressOf(c), caller, parts.now())
}

/** Beginning and ending a session of the Web API, and handing it over to another service. */
export function sessionRoutes(parts: Parts): Hono<Env> {
  const { sessions } = parts
  const routes = new Hono<Env>().basePath('/service/hpa/user')

  const begin = (c: Context<Env>, delegate: string) => {
    if (!isHetu(delegate)) return c.json({ error: 'invalid_request' }, 400)
    const { sessionId, userId } = sessions.begin(delegate)
    return c.json({ sessionId, userId })
  }
  const isOurs = (c: Context<Env>) =>
    hasChecksum(c, parts) && c.req.param('clientId') === parts.client.clientId

  /** A session or a hand-over that is over, has been used, or never was. */
  const unknown = (c: Context<Env>) => {
    note(c, parts, 'sequence_fail', 'selection', 401)
    return unauthorized(c)
  }

  routes.get('/register/:clientId/:hetu', (c) =>
    isOurs(c) ? begin(c, c.req.param('hetu')) : refuseUnproven(c, parts, 'api-key'),
  )

  routes.get('/register/transfer/:token/:clientId/:hetu', (c) => {
    const { token, hetu } = c.req.param()
    if (!isOurs(c)) return refuseUnproven(c, parts, 'api-key')
    return sessions.takeTransfer(token, hetu) ? begin(c, hetu) : unknown(c)
  })

  routes.get('/transfer/token/:sessionId', (c) => {
    if (!hasChecksum(c, parts)) return refuseUnproven(c, parts, 'api-key')
    const session = sessions.find(c.req.param('sessionId'))
    return session ? c.text(sessions.makeTransfer(session)) : unknown(c)
  })

  routes.get('/unregister/:sessionId', (c) =>
    hasChecksum(c, parts)
      ? c.json(sessions.end(c.req.param('sessionId')))
      : refuseUnproven(c, parts, 'api-key'),
  )

  return routes
}
