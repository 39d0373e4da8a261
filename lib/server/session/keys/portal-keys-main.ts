import {
  peppersOf,
  portalDatabaseOptions,
  portalSecrets,
  secretsOf,
} from '@/lib/config/server-config'
import { openDatabase } from '@/lib/database/open-database'
import { requireSchema } from '@/lib/database/schema-state'
import { sessionMigrations } from '../store/migrations'
import type { SessionTables } from '../store/session-tables'
import { portalKeysCommand } from './portal-keys-command'

// What it keeps is nobody else's to read.
process.umask(0o077)

// `node .build/portal-keys.mjs`: keys of the portal's database, apart from its program.
const settings = portalSecrets()
const database = await openDatabase<SessionTables>({ ...portalDatabaseOptions(), poolSize: 1 })
try {
  await requireSchema(database, sessionMigrations)
  process.exitCode = await portalKeysCommand(database, {
    secrets: secretsOf(settings),
    peppers: peppersOf(settings),
    args: process.argv.slice(2),
    say: (line) => console.log(`portal: ${line}`),
  })
} finally {
  await database.destroy()
}
