import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { routeOf, type Log } from './log'

export type RunningService = Readonly<{ url: string; close: () => Promise<void> }>

/**
 * Listens on the port (0 takes a free one) and hands requests to what `make` returns. The address is known before the
 * service is made, since the service has to name itself.
 */
export async function serve(
  options: Readonly<{ port: number; url?: string | undefined; log: Log }>,
  make: (url: string) => Promise<RequestListener>,
): Promise<RunningService> {
  let listener: RequestListener = (_request, response) => response.writeHead(503).end()
  const server = createServer((request, response) => {
    writeDown(options.log, request, response)
    listener(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, resolve)
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
