import { Hono, type Context } from 'hono'
import { note } from './note'
import type { MandatesClient } from './mandates-client'
import { unauthorized, type Env, type Parts } from './parts'
import { isSame } from './wire/checksum'
import { lifetimes } from './protocol'

/** Tokens for codes, and none that would renew them: there is no such grant here. Clients send the parameters in the query or in the body. */
export function tokenRoutes(parts: Parts): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post('/oauth/token', async (c) => {
    const client = identified(c, parts)
    if (!client) {
      note(c, parts, 'authn_login_fail', 'client-secret', 401)
      return unauthorized(c)
    }
    const given = { ...(await c.req.parseBody()), ...c.req.query() }
    if (given['grant_type'] !== 'authorization_code') {
      note(c, parts, 'input_validation_fail', 'form', 400)
      return c.json({ error: 'unsupported_grant_type' }, 400)
    }
    const code = String(given['code'])
    const isSpent = parts.sessions.isSpent(code)
    const token = parts.sessions.redeem(client, code, String(given['redirect_uri']))
    if (!token) {
      if (isSpent) note(c, parts, 'authn_token_reuse', 'code', 400)
      else note(c, parts, 'sequence_fail', 'grant', 400)
      return c.json({ error: 'invalid_grant' }, 400)
    }
    return c.json({
      access_token: token,
      token_type: 'bearer',
      expires_in: lifetimes.token / 1000 - 1,
      scope: 'read write trust',
    })
  })

  return routes
}

/** Basic authentication as RFC 2617 has it: the parts are not form-encoded first. */
function identified(c: Context<Env>, { clients }: Parts): MandatesClient | undefined {
  const [scheme = '', credentials = ''] = c.req.header('Authorization')?.split(' ') ?? []
  if (scheme.toLowerCase() !== 'basic') return undefined
  const given = Buffer.from(credentials, 'base64').toString()
  return clients.find(({ clientId, oauthPassword }) =>
    isSame(given, `${clientId}:${oauthPassword}`),
  )
}
