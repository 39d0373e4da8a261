import next from 'next'
import { pino } from 'pino'
import { servePortal } from './serve-portal'

/** The portal as it runs in production: `node .build/portal.mjs`, in the folder where Next.js has built it. */
const log = pino({ name: 'portal', level: process.env.LOG_LEVEL || 'info' })
const port = Number(process.env.PORTAL_PORT || 3000)
const hostname = process.env.PORTAL_HOST || undefined

const app = next({ dev: false, port, ...(hostname && { hostname }) })
await app.prepare()
const portal = await servePortal(app.getRequestHandler(), {
  port,
  hostname,
  buildFolder: '.next',
  onFault: (error) =>
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'fault'),
})
log.info({ port }, 'ready')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void portal
      .close()
      .then(() => app.close())
      .then(() => process.exit(0))
  })
}
