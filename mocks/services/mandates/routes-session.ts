import { Hono, type Context } from 'hono'
import { isHetu } from '@/lib/domain/identity/hetu'
import { provenClient } from './callers'
import { note, refuseUnproven } from './note'
import { modes, type MandatesClient, type Mode } from './mandates-client'
import { unauthorized, type Env, type Parts } from './parts'

/** Beginning and ending a session of the Web API, and handing it over to another service: for people and for organisations. */
export function sessionRoutes(parts: Parts): Hono<Env> {
  const routes = new Hono<Env>()
  for (const mode of modes) routes.route('/', routesIn(mode, parts))
  return routes
}

function routesIn(mode: Mode, parts: Parts): Hono<Env> {
  const { sessions } = parts
  const routes = new Hono<Env>().basePath(`/service/${mode}/user`)

  const begin = (c: Context<Env>, client: MandatesClient, delegate: string) => {
    if (!isHetu(delegate)) return c.json({ error: 'invalid_request' }, 400)
    const { sessionId, userId } = sessions.begin(client, delegate)
    return c.json({ sessionId, userId })
  }
  /** The service that asks, which names itself in the address too. */
  const asking = (c: Context<Env>) => {
    const client = provenClient(c, parts, mode)
    return client?.clientId === c.req.param('clientId') ? client : undefined
  }

  /** A session or a hand-over that is over, has been used, or never was. */
  const unknown = (c: Context<Env>) => {
    note(c, parts, 'sequence_fail', 'selection', 401)
    return unauthorized(c)
  }

  routes.get('/register/:clientId/:hetu', (c) => {
    const client = asking(c)
    return client ? begin(c, client, c.req.param('hetu')) : refuseUnproven(c, parts, 'api-key')
  })

  routes.get('/register/transfer/:token/:clientId/:hetu', (c) => {
    const { token, hetu } = c.req.param()
    const client = asking(c)
    if (!client) return refuseUnproven(c, parts, 'api-key')
    return sessions.takeTransfer(token, hetu) ? begin(c, client, hetu) : unknown(c)
  })

  routes.get('/transfer/token/:sessionId', (c) => {
    const client = provenClient(c, parts, mode)
    if (!client) return refuseUnproven(c, parts, 'api-key')
    const session = sessions.ofClient(client, c.req.param('sessionId'))
    return session ? c.text(sessions.makeTransfer(session)) : unknown(c)
  })

  routes.get('/unregister/:sessionId', (c) => {
    const client = provenClient(c, parts, mode)
    if (!client) return refuseUnproven(c, parts, 'api-key')
    return c.json(sessions.end(client, c.req.param('sessionId')))
  })

  return routes
}
