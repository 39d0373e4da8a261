import { log } from '@/lib/config/log'
import { logger } from '@/lib/config/logger'
import { serverConfig } from '@/lib/config/server-config'
import { createMetrics } from '@/lib/management/metrics'
import { serveManagement } from '@/lib/management/serve-management'
import { tellFaults } from '@/lib/logging/tell-faults'
import { startTracing } from '@/lib/tracing/start-tracing'
import { readReadiness } from '@/lib/server/readiness/read-readiness'
import { answerPortalBackups } from '@/lib/server/session/store/portal-backups'
import { refuseUnfitSchema } from '@/lib/server/session/store/refuse-unfit-schema'
import { servePortal } from './serve-portal'

/**
 * The portal as a program: `node .build/portal.mjs`, in the folder where Next.js has built it; with `--dev` Next.js builds
 * while it runs.
 */
// What it keeps is nobody else's to read.
process.umask(0o077)
const development = process.argv.includes('--dev')
// Next.js and what it loads look at it when they are loaded.
Object.assign(process.env, { NODE_ENV: development ? 'development' : 'production' })
const { default: next } = await import('next')

tellFaults(logger())
const settings = { ...serverConfig(), development }
await refuseUnfitSchema()
const endTracing = await startTracing('portal')
const { PORTAL_PORT: port, PORTAL_HOST: hostname } = settings
let hasStarted = false
let isStopping = false
const metrics = createMetrics('portal')
const { PORTAL_MANAGEMENT_PORT: managementPort, PORTAL_MANAGEMENT_HOST: managementHost } = settings
if (managementPort !== undefined)
  serveManagement({
    ...{ port: managementPort, host: managementHost, times: settings, metrics },
    hasStarted: () => hasStarted,
    ready: async () => (isStopping ? { ok: false, because: 'stopping' } : readReadiness()),
  }).on('error', (error) => {
    log('fatal', 'portal.no-port', { error })
    process.exit(1)
  })
const app = next({ dev: development, port, ...(hostname && { hostname }) })
await app.prepare()
const portal = await servePortal(app.getRequestHandler(), {
  settings,
  buildFolder: '.next',
  observe: metrics.observe,
  log,
  onFault: (error) => log('error', 'portal.error', { error }),
})
hasStarted = true
answerPortalBackups()

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    isStopping = true
    void portal
      .close()
      .then(() => app.close())
      .then(() => endTracing())
      .then(() => process.exit(0))
  })
}
