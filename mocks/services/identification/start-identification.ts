import type { RequestListener } from 'node:http'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Provider } from 'oidc-provider'
import type { Person } from '../../world/people/person'
import { createAdmin } from '../harness/admin'
import { FaultBook } from '../harness/fault-book'
import { Population } from '../harness/population'
import { serve, type RunningService, type ServeOptions } from '../harness/serve'
import { style } from '../harness/style'
import { tellRoutes } from '../harness/tell-routes'
import type { IdentificationClient } from './clients'
import { createProvider } from './create-provider'
import { answerFaultyTokens, faultKinds, type FaultKind } from './faulty-tokens'
import { interactionRoutes } from './interaction-routes'
import { Logins } from './logins'
import { MemoryStore } from './memory-adapter'
import { UsedRequests } from './request-object'
import { offerRoutes } from './offer'
import { loadKeys, rollOver } from './signing-keys'
import { Tickets, ticketRoutes } from './tickets'
import { leadBackAgain, WaysBack } from './ways-back'

/** `url` is the issuer; by default http://localhost and the port. */
export type IdentificationOptions = ServeOptions &
  Readonly<{
    clients: readonly IdentificationClient[]
    /** Whom the page lists, when `admin` is on. */
    people: readonly Person[]
    /** Where the signing keys are kept. */
    dataDir: string
    /** Whether POST /people and /faults are open, and people are listed to log in as: for the demo and for tests. */
    admin: boolean
    /** Whether an invented client is logged in by a ticket that a program of this machine has asked for (ADR 62): for the demo, and with `admin` alone. */
    tickets?: boolean
  }>

/** Starts the test identification service: an OpenID provider by the profile of the Finnish Trust Network. */
export function startIdentification(options: IdentificationOptions): Promise<RunningService> {
  return serve(options, (url) => createListener(options, url))
}

async function createListener(
  options: IdentificationOptions,
  url: string,
): Promise<RequestListener> {
  const { clients, log } = options
  const population = new Population(options.people)
  const faults = new FaultBook<FaultKind>()
  const shared = { url, clients, log, store: new MemoryStore(), logins: new Logins() }
  const usedRequests = new UsedRequests()
  const waysBack = new WaysBack()
  const tickets = options.admin && options.tickets ? new Tickets() : undefined

  const make = (): Provider => {
    const provider = createProvider({ ...shared, keys, usedRequests })
    const signingKey = keys.keys[0] ?? {}
    provider.use(leadBackAgain(waysBack))
    provider.use(answerFaultyTokens({ ...shared, faults, signingKey }))
    return provider
  }
  let keys = await loadKeys(options.dataDir)
  let provider = make()

  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(tellRoutes())
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  const interactions = {
    provider: () => provider,
    population,
    clients,
    logins: shared.logins,
    waysBack,
    log,
  }
  app.route(
    '/',
    interactionRoutes({
      ...interactions,
      listed: options.admin ? options.people : [],
      offers: options.admin,
      tickets,
    }),
  )

  const atOnce = async (kind: FaultKind) => {
    if (kind !== 'rollover') return false
    keys = await rollOver(options.dataDir, keys)
    provider = make()
    return true
  }
  if (options.admin) {
    app.route('/', offerRoutes({ url, population, clients, tickets: tickets !== undefined }))
    if (tickets) app.route('/', ticketRoutes(population, tickets))
    app.route('/', createAdmin({ kinds: faultKinds, faults, population, atOnce }))
  }

  const own = getRequestListener(app.fetch)
  return async (request, response) => {
    if (isAlwaysOpen(request.url ?? '')) return own(request, response)
    await faults.wait('slow')
    if (faults.isOn('down')) return response.writeHead(503).end()
    if (/^\/(interaction\/|offer\?|tickets$)/.test(request.url ?? '')) return own(request, response)
    return provider.callback()(request, response)
  }
}

const isAlwaysOpen = (address: string) => /^\/(health|style\.css|people|faults)$/.test(address)
