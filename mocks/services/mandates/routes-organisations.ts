import { Hono, type Context } from 'hono'
import { openSession, provenClient } from './callers'
import { refuseUnproven } from './note'
import type { Env, Parts } from './parts'

/** The organisations that the person chose to act for, with the roles in each: all of them, or one by its business id. */
export function organisationRoutes(parts: Parts): Hono<Env> {
  const routes = new Hono<Env>()

  const answer = (c: Context<Env>) => {
    const session = openSession(c, parts, 'ypa')
    if (!session?.chosen) {
      const reason = provenClient(c, parts, 'ypa') ? 'access-token' : 'api-key'
      return refuseUnproven(c, parts, reason)
    }
    const { chosen, delegate } = session
    const asked = c.req.param('identifier')
    const organisations = parts.register
      .organisationsOf(delegate)
      .filter(({ organisation }) => chosen.includes(organisation.id))
      .filter(({ organisation }) => asked === undefined || asked === organisation.businessId)
    return c.json(
      organisations.map(({ organisation, roles }) => ({
        name: organisation.names.fi,
        identifier: organisation.businessId,
        complete: true,
        roles,
      })),
    )
  }
  routes.get('/service/ypa/api/organizationRoles/:sessionId', answer)
  routes.get('/service/ypa/api/organizationRoles/:sessionId/:identifier', answer)

  return routes
}
