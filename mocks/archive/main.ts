import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { migrate } from '@/lib/database/migrate'
import { openDatabase } from '@/lib/database/open-database'
import { demoReferenceData } from './reference/demo-reference-data'
import { readArchiveConfig } from './archive-config'
import { createArchive } from './create-archive'
import type { ArchiveTables } from './database/tables'
import { migrations } from './migrations'
import { loadReferenceData } from './reference/load-reference-data'

const settings = readArchiveConfig()
// A line is written beside the work: a disk that is busy keeping what was answered would let every reader wait for it.
const output = pino.destination({ dest: 1, sync: false })
const log = pino({ level: settings.logLevel, base: { program: 'archive' } }, output)
const database = await openDatabase<ArchiveTables>(settings.database)
await migrate(database, migrations)
await loadReferenceData(database, demoReferenceData(new Date()))
const ending = new AbortController()
const { sealSeconds, noteSeconds } = settings
const background = { sealSeconds, noteSeconds, until: ending.signal }
const app = await createArchive({ database, config: settings.archive, log, background })
// Longer than callers keep a connection, so that none of them sends on one that is just being closed.
const serverOptions = { keepAliveTimeout: 75_000 }
const server = serve({ fetch: app.fetch, port: settings.port, serverOptions }, () =>
  log.info(
    { port: settings.port, store: settings.database.url ? 'postgresql' : 'embedded' },
    'ready',
  ),
)

let isStopping = false
function stop() {
  if (isStopping) return
  isStopping = true
  ending.abort()
  server.close(() => void database.destroy().then(() => process.exit(0)))
  if ('closeIdleConnections' in server) server.closeIdleConnections()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
