import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createHttpServer } from '@/lib/http/create-http-server'
import type { ServerTimes } from '@/lib/http/server-times'
import type { Metrics } from './metrics'

/** Whether a program can be sent requests, and else why not. */
export type Readiness = Readonly<{ ok: true } | { ok: false; because: string }>

type Options = Readonly<{
  port: number
  host: string
  times: ServerTimes
  metrics: Metrics
  /** False until the program has all it begins with. */
  hasStarted: () => boolean
  ready: () => Promise<Readiness>
}>

/**
 * A port of its own for whoever operates a program, apart from the one that callers reach: whether it has started, lives and can be sent
 * requests, and its metrics. It listens before the program has started, and tells nothing of what callers may not know either.
 *
 * @returns the server; that the port can't be had comes as its `error`
 */
export function serveManagement(options: Options): Server {
  const listener = (request: IncomingMessage, response: ServerResponse) =>
    void answer(request.url ?? '', options).then(
      ({ status, type, body }) =>
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body),
      () => response.writeHead(500).end(),
    )
  const server = createHttpServer(listener, {
    times: options.times,
    methods: ['GET', 'HEAD'],
    onRefused: () => undefined,
  })
  return server.listen(options.port, options.host)
}

type Answer = Readonly<{ status: number; type: string; body: string }>

async function answer(path: string, options: Options): Promise<Answer> {
  const { metrics, hasStarted, ready } = options
  if (path === '/health/live') return toAnswer({ ok: true })
  if (path === '/health/started')
    return toAnswer(hasStarted() ? { ok: true } : { ok: false, because: 'starting' })
  if (path === '/health/ready')
    return toAnswer(hasStarted() ? await ready() : { ok: false, because: 'starting' })
  if (path === '/metrics')
    return { status: 200, type: metrics.contentType, body: await metrics.read() }
  return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found\n' }
}

function toAnswer(readiness: Readiness): Answer {
  const body = readiness.ok
    ? { status: 'ok' }
    : { status: 'unavailable', because: readiness.because }
  const status = readiness.ok ? 200 : 503
  return { status, type: 'application/json', body: `${JSON.stringify(body)}\n` }
}
