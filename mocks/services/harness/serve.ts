import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bodyFault } from '@/lib/http/body-fault'
import { createHttpServer, usualMethods } from '@/lib/http/create-http-server'
import { refuseBody } from '@/lib/http/refuse-body'
import { defaultTimes, type ServerTimes } from '@/lib/http/server-times'
import type { IsTrusted } from '@/lib/http/trusted-proxies'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import { routeOf, type Log } from './log'

export type RunningService = Readonly<{ url: string; close: () => Promise<void> }>

export type ServeOptions = Readonly<{
  /** 0 takes a free one. */
  port: number
  /** The interface; by default this machine alone reaches it. */
  host?: string | undefined
  url?: string | undefined
  times?: ServerTimes | undefined
  /** Whose traces it goes on with; nobody's when absent. */
  tracePeers?: IsTrusted | undefined
  /** Bytes of a body at a path that takes more, or less, than is usual. */
  largestAt?: ((path: string) => number | undefined) | undefined
  /** What is said of a body that is too large; nothing when absent. */
  tooLarge?: ((request: IncomingMessage) => RefusalPage) | undefined
  log: Log
}>

/** A page with its headers. */
export type RefusalPage = Readonly<{ headers: Readonly<Record<string, string>>; body: string }>

/** Bytes of a body; a list of people for tests is longer. */
const largest = { usual: 64_000, people: 16_000_000 } as const

/**
 * Listens on the port (0 takes a free one) and hands requests to what `make` returns. The address is known before the
 * service is made, since the service has to name itself.
 */
export async function serve(
  options: ServeOptions,
  make: (url: string) => Promise<RequestListener>,
): Promise<RunningService> {
  let listener: RequestListener = (_request, response) => response.writeHead(503).end()
  const note = securityWriter(options.log)
  const answer: RequestListener = (request, response) => {
    writeDown(options.log, request, response)
    const { url: path = '' } = request
    const usual = path === '/people' ? largest.people : largest.usual
    const most = options.largestAt?.(path) ?? usual
    const status = bodyFault(request.headers, most)
    if (status === undefined) return listener(request, response)
    logSecurity(note, 'input_validation_fail', 'body-size', { method: request.method, status })
    refuseBody(request, response)
    const page = status === 413 ? options.tooLarge?.(request) : undefined
    response.writeHead(status, page?.headers).end(page?.body)
  }
  const server = createHttpServer(answer, {
    times: options.times ?? defaultTimes,
    methods: usualMethods,
    tracePeers: options.tracePeers ?? (() => false),
    onRefused: (reason, status) => logSecurity(note, 'malicious_extraneous', reason, { status }),
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host ?? 'localhost', resolve)
  })
  const { port } = server.address() as AddressInfo
  const url = options.url ?? `http://localhost:${port}`
  listener = await make(url)

  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url, close }
}

function writeDown(log: Log, request: IncomingMessage, response: ServerResponse): void {
  const began = performance.now()
  response.once('finish', () => {
    const milliseconds = Math.round(performance.now() - began)
    const route = routeOf(request.url ?? '')
    log.info(
      { method: request.method, route, status: response.statusCode, milliseconds },
      'answered',
    )
  })
}
