import { Hono, type Context } from 'hono'
import { openSession, provenClient } from './callers'
import { refuseUnproven } from './note'
import type { Env, Parts } from './parts'
import type { Session } from './sessions'

const api = '/service/ypa/api/organizationRoles'

/**
 * The organisations that the person chose to act for, with the roles in each: all of them, or one by its business id; as they are, or signed, so that they
 * can be kept as evidence.
 */
export function organisationRoutes(parts: Parts): Hono<Env> {
  const routes = new Hono<Env>()

  const asked = (answer: (c: Context<Env>, delegate: string, found: Found) => Answer) => {
    return (c: Context<Env>) => {
      const session = openSession(c, parts, 'ypa')
      if (session?.chosen) return answer(c, session.delegate, find(c, parts, session))
      const reason = provenClient(c, parts, 'ypa') ? 'access-token' : 'api-key'
      return refuseUnproven(c, parts, reason)
    }
  }
  const plain = asked((c, _delegate, found) => c.json(found))
  const signed = asked(async (c, delegate, found) => {
    const falsely = parts.faults.isOn('wrong-signature', delegate)
    return c.text(await parts.evidence.signRoles({ delegate, organisations: found }, falsely))
  })
  routes.get(`${api}/jwt/:sessionId`, signed)
  routes.get(`${api}/jwt/:sessionId/:identifier`, signed)
  routes.get(`${api}/:sessionId`, plain)
  routes.get(`${api}/:sessionId/:identifier`, plain)

  return routes
}

type Answer = Response | Promise<Response>
type Found = ReturnType<typeof find>

function find(c: Context<Env>, { register }: Parts, { chosen, delegate }: Session) {
  const identifier = c.req.param('identifier')
  return register
    .organisationsOf(delegate)
    .filter(({ organisation }) => chosen?.includes(organisation.id))
    .filter(
      ({ organisation }) => identifier === undefined || identifier === organisation.businessId,
    )
    .map(({ organisation, roles }) => ({
      name: organisation.names.fi,
      identifier: organisation.businessId,
      complete: true,
      roles,
    }))
}
