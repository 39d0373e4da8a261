import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Person } from '../../world/people/person'
import { createAdmin } from '../harness/admin'
import { FaultBook } from '../harness/fault-book'
import { Population } from '../harness/population'
import { serve, type RunningService, type ServeOptions } from '../harness/serve'
import { style } from '../harness/style'
import { tellRoutes } from '../harness/tell-routes'
import { createEvidence } from './evidence'
import { note } from './note'
import type { MandatesClient } from './mandates-client'
import type { Env, Parts } from './parts'
import { faultKinds, healthTheme, type FaultKind } from './protocol'
import { Register, type Principal } from './register'
import { decisionRoutes } from './routes-decision'
import { faultsFirst } from './routes-faults'
import { organisationRoutes } from './routes-organisations'
import { selectionRoutes } from './routes-selection'
import { sessionRoutes } from './routes-session'
import { tokenRoutes } from './routes-token'
import { Sessions } from './sessions'

export type MandatesOptions = ServeOptions &
  Readonly<{
    /** The service in which people act for others. */
    client: Omit<MandatesClient, 'mode'>
    /** The service in which they act for organisations. */
    organisationClient?: Omit<MandatesClient, 'mode' | 'restApiKey'> | undefined
    /** What one may act for. */
    organisations?: readonly Principal[]
    /** The address of the mandate theme for social welfare. */
    issueUri: string
    /** The audience of signed decisions. */
    serviceId: string
    /** Whether guardians have the role GUARDIAN beside ALL. */
    markGuardians: boolean
    people: readonly Person[]
    /** Whether POST /people and /faults are open. */
    admin: boolean
    /** The clock, in milliseconds since 1970. */
    now?: () => number
  }>

/** Starts the test authorization service: the Web API for acting on behalf of a person or an organisation, with the registers behind it. */
export function startMandates(options: MandatesOptions): Promise<RunningService> {
  return serve(options, async () => getRequestListener((await createApp(options)).fetch))
}

async function createApp(options: MandatesOptions): Promise<Hono<Env>> {
  const { client, organisationClient, organisations, now = Date.now } = options
  const population = new Population(options.people)
  const faults = new FaultBook<FaultKind>()
  const themes = { 'social-welfare': options.issueUri, health: healthTheme }
  const { markGuardians } = options
  const register = new Register(population, faults, { themes, markGuardians }, now, organisations)
  const evidence = await createEvidence(options.serviceId, now)
  const { log } = options
  const clients: readonly MandatesClient[] = [
    { ...client, mode: 'hpa' },
    ...(organisationClient ? [{ ...organisationClient, mode: 'ypa' } as const] : []),
  ]
  const sessions = new Sessions(now)
  const parts: Parts = { clients, sessions, register, evidence, faults, now, log }

  const app = new Hono<Env>()
  app.use(tellRoutes())
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  // The real service gives its key on paper; here it can be fetched.
  app.get('/jwks', (c) => c.json({ keys: [evidence.publicKey] }))
  if (options.admin) app.route('/', createAdmin({ kinds: faultKinds, faults, population }))

  app.use('/service/*', async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  app.use('/service/*', faultsFirst(parts))
  app.use('/oauth/*', faultsFirst(parts))
  app.route('/', sessionRoutes(parts))
  app.route('/', selectionRoutes(parts))
  app.route('/', tokenRoutes(parts))
  app.route('/', decisionRoutes(parts))
  app.route('/', organisationRoutes(parts))
  app.notFound((c) => {
    note(c, parts, 'malicious_extraneous', 'path', 404)
    return c.json({ error: 'not_found' }, 404)
  })
  app.onError((error, c) => {
    // Nobody is there to be answered: one who promised a body went away, or was too slow.
    if (c.req.raw.signal.aborted) return new Response(null, { status: 499 })
    options.log.error({ name: error.name, stack: error.stack }, 'failed')
    return c.json({ error: 'server_error' }, 500)
  })
  return app
}
