import 'server-only'
import type { Kysely } from 'kysely'
import { serverConfig } from '@/lib/config/server-config'
import { migrate } from '@/lib/database/migrate'
import { openDatabase } from '@/lib/database/open-database'
import { sessionMigrations } from './migrations'
import type { SessionTables } from './session-tables'

/** The bundle of each route has its own copy of this module; the database of the process is one. */
const process_ = globalThis as { mittkantaPortalDatabase?: Promise<Kysely<SessionTables>> }

/** The portal's database, opened and brought up to date at its first use. After a failure the next call tries again. */
export function portalDatabase(): Promise<Kysely<SessionTables>> {
  process_.mittkantaPortalDatabase ??= open().catch((error: unknown) => {
    process_.mittkantaPortalDatabase = undefined
    throw error
  })
  return process_.mittkantaPortalDatabase
}

async function open(): Promise<Kysely<SessionTables>> {
  const { PORTAL_DATABASE_URL, PORTAL_DATA_DIR } = serverConfig()
  const database = await openDatabase<SessionTables>({
    url: PORTAL_DATABASE_URL,
    dataDir: PORTAL_DATA_DIR,
  })
  await migrate(database, sessionMigrations)
  return database
}
