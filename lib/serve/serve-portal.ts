import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import compression from 'compression'
import { builtSheets } from './built-sheets'
import { comesFromOutside } from './comes-from-outside'
import { rewriteHead } from './rewrite-head'
import { withStylesInside } from './with-styles-inside'

type Options = Readonly<{
  port: number
  /** Of the interface at which to answer; all when absent. */
  hostname?: string | undefined
  /** What Next.js has built. */
  buildFolder: string
  /** Nobody has caught this while a request was answered. */
  onFault: (error: unknown) => void
}>
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/**
 * The portal's HTTP server around Next.js. It compresses, and writes the styles into a page that somebody comes to from
 * elsewhere: she has none of our files, and would wait for them as long again as for the page (ADR 16).
 *
 * @throws when the port can't be had
 */
export async function servePortal(handler: Handler, options: Options) {
  // Its types know it from Express only.
  const compress = compression() as unknown as Middleware
  const sheetAt = builtSheets(options.buildFolder)
  const server = createServer((request, response) => {
    compress(request, response, () => {
      if (comesFromOutside(request)) {
        rewriteHead(response, (head) => withStylesInside(head, sheetAt))
      }
      handler(request, response).catch((error: unknown) => {
        options.onFault(error)
        if (response.headersSent) response.destroy()
        else response.writeHead(500).end()
      })
    })
  })
  await listen(server, options)
  return { server, close: () => close(server) }
}

function listen(server: Server, { port, hostname }: Options): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
}

/** What is being answered is answered first. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
