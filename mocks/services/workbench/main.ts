import { tellFaults } from '@/lib/logging/tell-faults'
import { createMetrics } from '@/lib/management/metrics'
import { serveManagement } from '@/lib/management/serve-management'
import { startTracing } from '@/lib/tracing/start-tracing'
import { createLog } from '../harness/log'
import { stopOnSignal } from '../harness/stop-on-signal'
import { readConfig, readKeys } from './config'
import { startWorkbench } from './start-workbench'

// Whatever it writes is its own user's alone.
process.umask(0o077)
const config = readConfig()
const log = createLog('workbench', config.LOG_LEVEL)
tellFaults(log)
const endTracing = await startTracing('workbench')
const metrics = createMetrics('workbench')
const { WORKBENCH_MANAGEMENT_PORT: managementPort, WORKBENCH_MANAGEMENT_HOST: managementHost } =
  config
let hasStarted = false
if (managementPort !== undefined)
  serveManagement({
    ...{ port: managementPort, host: managementHost, times: config, metrics },
    hasStarted: () => hasStarted,
    // It has no database; its keys it has read before this, and reference data it asks for with each page.
    ready: async () => ({ ok: true }),
  }).on('error', (error) => {
    log.fatal({ failure: error.name }, 'no port')
    process.exit(1)
  })

const service = await startWorkbench({
  port: config.WORKBENCH_PORT,
  host: config.WORKBENCH_HOST,
  times: config,
  url: config.WORKBENCH_URL,
  clientId: config.WORKBENCH_CLIENT_ID,
  keys: readKeys(config.WORKBENCH_JWKS_FILE),
  archiveUrl: config.WORKBENCH_ARCHIVE_URL,
  identification: {
    issuer: config.WORKBENCH_OIDC_ISSUER,
    levels: config.WORKBENCH_OIDC_ACR.split(/\s+/),
  },
  mandates: {
    url: config.WORKBENCH_MANDATES_URL,
    clientId: config.WORKBENCH_MANDATES_CLIENT_ID,
    apiKey: config.WORKBENCH_MANDATES_API_KEY,
    oauthPassword: config.WORKBENCH_MANDATES_OAUTH_PASSWORD,
  },
  ...(config.PEOPLE_ADMIN === 'on' && { portalUrl: config.WORKBENCH_PORTAL_URL }),
  sessionTimes: {
    idle: config.WORKBENCH_IDLE_SECONDS * 1000,
    absolute: config.WORKBENCH_ABSOLUTE_SECONDS * 1000,
    mandates: config.WORKBENCH_MANDATES_SECONDS * 1000,
  },
  limits: { factor: config.WORKBENCH_LIMITS_FACTOR, isTrusted: config.WORKBENCH_TRUSTED_PROXIES },
  observe: metrics.observe,
  log,
})
hasStarted = true
log.info({ url: service.url }, 'ready')
stopOnSignal(service, endTracing)
