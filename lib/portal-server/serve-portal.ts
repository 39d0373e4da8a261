import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import compression from 'compression'
import { openAnswer } from '@/lib/server/answer/answers'
import { createHttpServer } from '@/lib/http/create-http-server'
import type { ServerTimes } from '@/lib/http/server-times'
import { stopServer } from '@/lib/http/stop-server'
import { logSecurity, type SecurityWriter } from '@/lib/logging/log-security'
import type { Metrics } from '@/lib/management/metrics'
import { nameRequest, tracing } from '@/lib/tracing/spans'
import { addressLimits, type AddressSettings } from './door/address-limits'
import { atTheDoor } from './door/at-the-door'
import { beforeAnswer, type Settings } from './headers/before-answer'
import { fontOf } from './headers/font-cookie'
import { observeAnswer } from './observe-answer'
import { routePatterns } from './route-patterns'
import { builtSheets } from './styles/built-sheets'
import { comesFromOutside } from './styles/comes-from-outside'
import { preloadFontWhenWide } from './styles/preload-font-when-wide'
import { rewriteHead } from './styles/rewrite-head'
import { withStylesInside } from './styles/with-styles-inside'

type Options = Readonly<{
  settings: Settings &
    ServerTimes &
    AddressSettings &
    Readonly<{ PORTAL_PORT: number; PORTAL_HOST?: string | undefined }>
  /** What Next.js has built. */
  buildFolder: string
  /** Nobody has caught this while a request was answered. */
  onFault: (error: unknown) => void
  /** What was refused and may be an attack is told here. */
  log: SecurityWriter
  /** Hears of each request that was answered, by the pattern of its route. */
  observe?: Metrics['observe']
}>
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/**
 * The portal's HTTP server around Next.js: the door, the headers; then it compresses, and writes the styles into a page that somebody
 * comes to from elsewhere, who has none of our files and would wait for them as long again as for the page (ADR 16).
 *
 * @throws when the port can't be had
 */
export async function servePortal(handler: Handler, options: Options) {
  // Its types know it from Express only.
  const compress = compression() as unknown as Middleware
  const sheetAt = builtSheets(options.buildFolder)
  const limits = addressLimits(options.settings)
  const patternOf = routePatterns(options.buildFolder)
  const { observe } = options
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (tracing()) nameRequest(patternOf(request.url ?? ''))
    if (observe) observeAnswer(request, response, patternOf, observe)
    if (await atTheDoor(request, response, options, limits)) return
    if (beforeAnswer(request, response, options.settings)) return
    compress(request, response, () => {
      if (comesFromOutside(request)) {
        const held = fontOf(request, options.settings)
        rewriteHead(response, (head) => preloadFontWhenWide(withStylesInside(head, sheetAt), held))
      }
      openAnswer(request, response)
      handler(request, response).catch((error: unknown) => broken(response, error))
    })
  }
  const broken = (response: ServerResponse, error: unknown) => {
    options.onFault(error)
    if (response.headersSent) response.destroy()
    else response.writeHead(500).end()
  }
  const listener = (request: IncomingMessage, response: ServerResponse) =>
    void answer(request, response).catch((error: unknown) => broken(response, error))
  const server = createHttpServer(listener, {
    times: options.settings,
    methods: ['GET', 'HEAD', 'OPTIONS', 'POST'],
    upgrades: options.settings.development,
    // Browsers ask: each trace begins here, whatever a request says.
    tracePeers: () => false,
    onRefused: (reason, status) =>
      logSecurity(options.log, 'malicious_extraneous', reason, { status }),
  })
  await listen(server, options.settings)
  return { server, close: () => stopServer(server, options.settings) }
}

function listen(server: Server, { PORTAL_PORT, PORTAL_HOST }: Options['settings']): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(PORTAL_PORT, PORTAL_HOST, resolve)
  })
}
