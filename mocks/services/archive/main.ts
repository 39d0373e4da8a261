import { getRequestListener } from '@hono/node-server'
import { pino } from 'pino'
import { securityWriter } from '@/lib/logging/log-security'
import { answerBackups } from '@/lib/database/answer-backups'
import { openDatabase } from '@/lib/database/open-database'
import { openPatiently } from '@/lib/database/open-patiently'
import { readySchema } from '@/lib/database/ready-schema'
import { SchemaMismatch } from '@/lib/database/schema-mismatch'
import { stopServer } from '@/lib/http/stop-server'
import { logOutput } from '@/lib/logging/log-output'
import { tellFaults } from '@/lib/logging/tell-faults'
import { createMetrics } from '@/lib/management/metrics'
import { serveManagement } from '@/lib/management/serve-management'
import { startTracing } from '@/lib/tracing/start-tracing'
import { readArchiveConfig } from './archive-config'
import { createArchive } from './create-archive'
import type { ArchiveDatabase, ArchiveTables } from './database/tables'
import { UnfitDirectory } from './instances/own-clients'
import { UnfitSecret } from './kept-keys'
import { askedOf, readinessOf } from './operation/management'
import { operationOutcome, unavailable } from './protocol/http/outcome'
import { serveArchive } from './protocol/http/serve-archive'
import { migrations } from './store/migrations'

// What it keeps is nobody else's to read.
process.umask(0o077)
const settings = readArchiveConfig()
const log = pino({ level: settings.logLevel, base: { program: 'archive' } }, logOutput())
tellFaults(log)
const endTracing = await startTracing('archive')
const ending = new AbortController()
const { sealSeconds, noteSeconds } = settings

let database: ArchiveDatabase | undefined
let replica: ArchiveDatabase | undefined
let lead: ArchiveDatabase | undefined
let app: Awaited<ReturnType<typeof createArchive>> | undefined

// It answers from the first moment, if only that it cannot yet.
const answer = getRequestListener(
  (request, env) => app?.fetch(request, env) ?? notYet(new URL(request.url)),
)
function notYet({ pathname }: URL): Response {
  const body = pathname === '/health' ? { status: 'starting' } : operationOutcome([unavailable])
  return Response.json(body, { status: 503 })
}
const server = serveArchive(answer, { ...settings, log: securityWriter(log) })
const noPort = (error: Error) => {
  log.fatal({ failure: error.name, code: 'code' in error ? error.code : undefined }, 'no port')
  process.exit(1)
}
server.on('error', noPort)
const metrics = createMetrics(
  'archive',
  askedOf(() => database),
)
const { port: managementPort, host: managementHost } = settings.management
if (managementPort !== undefined)
  serveManagement({
    ...{ port: managementPort, host: managementHost, times: settings.times, metrics },
    hasStarted: () => app !== undefined,
    ready: readinessOf({ database: () => database, isStopping: () => isStopping }),
  }).on('error', noPort)

let isStopping = false
function stop() {
  if (isStopping) return
  isStopping = true
  ending.abort()
  void stopServer(server, settings.times)
    .then(() => Promise.all([database, replica, lead].map((each) => each?.destroy())))
    .then(endTracing)
    .finally(() => process.exit(0))
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

async function open(): Promise<void> {
  const opened = await openDatabase<ArchiveTables>(settings.database)
  try {
    await readySchema(opened, migrations, settings.migrate)
    const background = { sealSeconds, noteSeconds, until: ending.signal }
    app = await createArchive({
      ...{ database: opened, replica, lead, config: settings.archive, log, background },
      observe: metrics.observe,
      sharesDatabase: settings.database.url !== undefined,
    })
    database = opened
    if (!settings.database.url) backUpWhenAsked(opened)
  } catch (error) {
    await opened.destroy().catch(() => undefined)
    throw error
  }
}

function backUpWhenAsked(opened: ArchiveDatabase): void {
  answerBackups({
    database: async () => opened,
    dataDir: settings.database.dataDir,
    note: (outcome, error) => {
      if (outcome === 'taken') return log.info({}, 'backup taken')
      log.error({ failure: error instanceof Error ? error.name : typeof error }, 'backup failed')
    },
  })
}

try {
  // Nothing is asked of it before a content is, so it may be away now.
  if (settings.lead) lead = await openDatabase<ArchiveTables>({ url: settings.lead, dataDir: '' })
  replica = settings.replica && (await openDatabase<ArchiveTables>(settings.replica))
  const told = ({ because }: { because: string }) => log.error({ because }, 'no database yet')
  await openPatiently(open, told, ending.signal)
  const store = settings.database.url ? 'postgresql' : 'embedded'
  log.info({ port: settings.port, store }, 'ready')
} catch (error) {
  if (error instanceof SchemaMismatch) {
    log.fatal({ reason: error.reason, scripts: error.names }, 'unfit schema')
    process.exit(1)
  }
  if (error instanceof UnfitSecret || error instanceof UnfitDirectory) {
    log.fatal(
      { because: error.message },
      error instanceof UnfitSecret ? 'unfit secret' : 'unfit directory',
    )
    process.exit(1)
  }
  if (!isStopping) throw error
}
