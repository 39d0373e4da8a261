import 'server-only'
import type { Kysely } from 'kysely'
import { peppersOf, serverConfig } from '@/lib/config/server-config'
import { openDatabase } from '@/lib/database/open-database'
import { readySchema } from '@/lib/database/ready-schema'
import { sessionMigrations } from './migrations'
import { requirePeppers } from './person-keying'
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
  const { PORTAL_DATABASE_URL: url, PORTAL_DATA_DIR: dataDir, PORTAL_MIGRATE } = serverConfig()
  const database = await openDatabase<SessionTables>({ url, dataDir })
  try {
    await readySchema(database, sessionMigrations, PORTAL_MIGRATE)
    await requirePeppers(database, peppersOf(serverConfig()))
    return database
  } catch (error) {
    await database.destroy().catch(() => undefined)
    throw error
  }
}
