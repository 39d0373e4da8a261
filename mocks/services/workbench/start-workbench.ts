import type { IncomingMessage } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Metrics } from '@/lib/management/metrics'
import { serve, type RunningService, type ServeOptions } from '../harness/serve'
import { tellRoutes } from '../harness/tell-routes'
import { workbenchThreads } from './apart/work-apart'
import { ArchiveGate } from './archive/archive-gate'
import type { WorkbenchKey } from './config'
import { homeRoutes } from './desk/routes-home'
import { Sessions, type Times } from './session/sessions'
import { atTheDoor } from './door/at-the-door'
import { withinLimits, type LimitSettings } from './door/limits'
import { note } from './door/note'
import { pageGuard } from './door/page-guard'
import { loginRoutes } from './login/routes-login'
import { choiceRoutes } from './mandates/routes-choice'
import type { MandatesSettings } from './mandates/mandates-api'
import { pages } from './pages'
import type { Env, Parts, Settings } from './parts'
import { fonts } from './style/fonts'
import { style } from './style/style'
import { showStop } from './view/show'
import { tooLargePage } from './view/too-large'

export type WorkbenchOptions = ServeOptions &
  Readonly<{
    clientId: string
    keys: readonly WorkbenchKey[]
    archiveUrl: string
    identification: Readonly<{ issuer: string; levels: readonly string[] }>
    mandates: Omit<MandatesSettings, 'returnUrl'>
    /** Address of the portal, when the test services take invented people. */
    portalUrl?: string | undefined
    sessionTimes: Times
    limits: LimitSettings
    /** Hears of each request that was answered. */
    observe?: Metrics['observe'] | undefined
    /** The clock, in milliseconds since 1970. */
    now?: () => number
  }>

/** Bytes of a form that brings a transaction to be checked; the page itself says what is too much. */
const largestChecked = 4_500_000

/** Starts the workbench: pages without script for those who act for organisations. */
export function startWorkbench(options: WorkbenchOptions): Promise<RunningService> {
  const largestAt = (path: string) => (path.startsWith('/bench/') ? largestChecked : undefined)
  const tooLarge = (request: IncomingMessage) => tooLargePage(options, request)
  return serve({ ...options, largestAt, tooLarge }, async (url) =>
    getRequestListener(createApp(options, url).fetch),
  )
}

/** Where the services lead back to, exactly as they know it. */
export const returnPaths = {
  login: '/login/return',
  organisations: '/organisations/return',
  loggedOut: '/logged-out',
} as const

function createApp(options: WorkbenchOptions, url: string): Hono<Env> {
  const { clientId, keys, log, archiveUrl, sessionTimes, now = Date.now } = options
  const settings: Settings = {
    url,
    identification: {
      ...options.identification,
      ...{ clientId, keys },
      returnUrl: url + returnPaths.login,
      afterLogout: url + returnPaths.loggedOut,
    },
    mandates: { ...options.mandates, returnUrl: url + returnPaths.organisations },
    ...(options.portalUrl !== undefined && {
      invented: {
        registers: [options.identification.issuer, options.mandates.url],
        portalUrl: options.portalUrl,
      },
    }),
  }
  const sessions = new Sessions(sessionTimes, now)
  const archive = new ArchiveGate({ url: archiveUrl, clientId, keys }, now)
  const parts: Parts = { settings, sessions, archive, apart: workbenchThreads(log), now, log }

  const app = new Hono<Env>()
  app.use(tellRoutes(options.observe))
  app.get('/health', (c) => c.json({ status: 'ok' }))
  const day = { 'Cache-Control': 'public, max-age=86400' }
  app.get('/style.css', (c) => c.body(style, 200, { ...day, 'Content-Type': 'text/css' }))
  app.get('/fonts/:name', (c, next) => {
    const font = fonts.get(c.req.param('name'))
    return font ? c.body(font, 200, { ...day, 'Content-Type': 'font/woff2' }) : next()
  })
  app.use(atTheDoor(parts))
  app.use(withinLimits(parts, options.limits))
  app.use(pageGuard(parts))
  app.route('/', homeRoutes())
  app.route('/', loginRoutes(parts))
  app.route('/', choiceRoutes(parts))
  for (const page of pages) app.route(page.path, page.routes(parts))

  app.notFound((c) => {
    note(c, parts, 'malicious_extraneous', 'path', 404)
    return showStop(c, 'notFound', 404)
  })
  app.onError((error, c) => {
    // Nobody is there to be answered: one who promised a body went away, or was too slow.
    if (c.req.raw.signal.aborted) return new Response(null, { status: 499 })
    log.error({ name: error.name, stack: error.stack }, 'failed')
    return showStop(c, 'unavailable', 500)
  })
  return app
}
