import { Hono, type Context } from 'hono'
import { openSession, provenClient } from './callers'
import { refuseUnproven } from './note'
import { addressOf, type Env, type Parts } from './parts'
import { allowsIssues } from './rules/roles-of'
import type { Session } from './sessions'
import { checksumHeader, isProven } from './wire/checksum'

type Kind = 'authorization' | 'authorizationlist'

/** Whom the person chose, what he may do for the one, and the same without a browser. Reasons are never told. */
export function decisionRoutes(parts: Parts): Hono<Env> {
  const routes = new Hono<Env>()
  const api = '/service/hpa/api'
  const refused = (c: Context<Env>) =>
    refuseUnproven(c, parts, provenClient(c, parts, 'hpa') ? 'access-token' : 'api-key')

  routes.get(`${api}/delegate/:sessionId`, (c) => {
    const [principal] = openSession(c, parts, 'hpa')?.chosen ?? []
    if (principal === undefined) return refused(c)
    return c.json([{ personId: principal, name: parts.register.nameOf(principal) ?? '' }])
  })

  for (const kind of ['authorization', 'authorizationlist'] as const) {
    routes.get(`${api}/${kind}/:sessionId/:principal`, (c) => {
      const session = openSession(c, parts, 'hpa')
      return session ? c.json(decide(c, parts, kind, session)) : refused(c)
    })
    routes.get(`${api}/${kind}/jwt/:sessionId/:principal`, async (c) => {
      const session = openSession(c, parts, 'hpa')
      return session ? c.text(await sign(c, parts, kind, session)) : refused(c)
    })
  }

  routes.get('/service/rest/hpa/authorization/:clientId/:delegate/:principal', (c) => {
    const { clientId, delegate, principal } = c.req.param()
    const key = parts.clients.find((client) => client.clientId === clientId)?.restApiKey
    const header = c.req.header(checksumHeader)
    const isProvenBy = (known: string) =>
      isProven(header, addressOf(c), { clientId, key: known }, parts.now())
    if (key === undefined || !isProvenBy(key)) return refuseUnproven(c, parts, 'api-key')
    if (!c.req.header('X-userId')) return c.json({ error: 'invalid_request' }, 400)
    const roles = parts.register.roles(delegate, principal)
    return c.json(resultOf(roles, c.req.queries('issue') ?? []))
  })

  return routes
}

function decide(c: Context<Env>, parts: Parts, kind: Kind, session: Session) {
  const roles = rolesFor(c, parts, session)
  return kind === 'authorization' ? resultOf(roles, issuesOf(c)) : { roles, reasons: [] }
}

/** Only the person who was chosen in this session has roles in it. */
function rolesFor(c: Context<Env>, parts: Parts, session: Session): readonly string[] {
  const principal = c.req.param('principal') ?? ''
  return session.chosen?.includes(principal)
    ? parts.register.roles(session.delegate, principal)
    : []
}

function sign(c: Context<Env>, parts: Parts, kind: Kind, session: Session): Promise<string> {
  const principal = c.req.param('principal') ?? ''
  const roles = rolesFor(c, parts, session)
  const issues = issuesOf(c)
  const { result } = resultOf(roles, issues)
  const response = kind === 'authorization' ? result : JSON.stringify(roles)
  const falsely = [session.delegate, principal].some((hetu) =>
    parts.faults.isOn('wrong-signature', hetu),
  )
  const decision = { kind, delegate: session.delegate, principal, issues, response }
  return parts.evidence.sign(decision, falsely)
}

const issuesOf = (c: Context<Env>) => c.req.queries('issues') ?? []

function resultOf(roles: readonly string[], issues: readonly string[]) {
  const result = allowsIssues(roles, issues) ? 'ALLOWED' : 'DISALLOWED'
  return { result, reasons: [] }
}
