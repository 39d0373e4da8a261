import { createServer, STATUS_CODES } from 'node:http'
import type { RequestListener, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { refuseBody } from './refuse-body'
import { requestFault } from './request-fault'
import type { ServerTimes } from './server-times'
import { isStopping } from './stop-server'
import { traceRequest } from './trace-request'
import type { IsTrusted } from './trusted-proxies'

export type HttpOptions = Readonly<{
  times: ServerTimes
  /** All that the program has. */
  methods: readonly string[]
  /** A request was refused before the program saw it. */
  onRefused: (reason: 'method' | 'host' | 'headers', status: number) => void
  /** Traces its requests; those of whom it names go on with the trace that they ask in. Without it none is traced. */
  tracePeers?: IsTrusted
  /** Whether a connection may become another protocol, as that of Next.js does while it develops. */
  upgrades?: boolean
}>

/** Every method that some program of ours has. */
export const usualMethods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/**
 * The HTTP server of each of our programs. Who connects and says nothing, says it slowly, or does not take what is sent, is let
 * go after a while; what can be read in two ways is not read (ADR 24).
 */
export function createHttpServer(listener: RequestListener, options: HttpOptions): Server {
  const { times, methods, onRefused, tracePeers, upgrades = false } = options
  const milliseconds = (value: number) => Math.round(value * 1000)
  const headersTimeout = milliseconds(times.HTTP_HEADERS_SECONDS)
  const requestTimeout = Math.max(headersTimeout, milliseconds(times.HTTP_REQUEST_SECONDS))
  const server = createServer(
    {
      headersTimeout,
      requestTimeout,
      keepAliveTimeout: milliseconds(times.HTTP_IDLE_SECONDS),
      // Next.js listens for them as soon as it is asked for a page, never looks who asks, and leaves the connection open for ever.
      shouldUpgradeCallback: () => upgrades,
      // Node.js looks every thirty seconds by default, and so lets go that much later.
      connectionsCheckingInterval: Math.max(50, Math.round(headersTimeout / 4)),
    },
    (request, response) => {
      if (isStopping(server)) {
        response.setHeader('Connection', 'close')
        if (request.url === '/health') return tellStopping(response)
      }
      const fault = requestFault(request, methods)
      if (!fault && tracePeers) return traceRequest(listener, tracePeers, request, response)
      if (!fault) return listener(request, response)
      onRefused(fault.reason, fault.status)
      if (fault.status === 405) response.setHeader('Allow', methods.join(', '))
      refuseBody(request, response)
      response.writeHead(fault.status).end()
    },
  )
  server.timeout = milliseconds(times.HTTP_STALL_SECONDS)
  server.maxConnections = times.HTTP_CONNECTIONS
  server.on('connect', (_request, socket) => {
    onRefused('method', 405)
    answerRaw(socket, 405)
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
    const status = statusOf[error.code ?? ''] ?? 400
    if (status !== 408) onRefused('headers', status)
    answerRaw(socket, status)
  })
  return server
}

function tellStopping(response: ServerResponse): void {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
  response.writeHead(503, headers).end(JSON.stringify({ status: 'stopping' }))
}

const statusOf: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
}

function answerRaw(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  )
}
