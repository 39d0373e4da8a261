import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { PostgresPool } from 'kysely'
import { DurableNodeFs, durableStartParams, flushFolder } from './durable-node-fs'
import { createPgliteSession } from './pglite-session'
import { shareSession } from './share-session'

/**
 * The embedded database behind the interface of a `pg` pool, so that one Kysely dialect serves both. It has a single
 * session, which its callers share.
 *
 * @param dataDir folder of the database; made when missing. `memory://` keeps it in memory.
 * @param loadDataDir what a database in memory begins with; empty when absent
 */
export async function createPglitePool(dataDir: string, loadDataDir?: Blob): Promise<PostgresPool> {
  const raw =
    dataDir === 'memory://'
      ? await PGlite.create({ dataDir, loadDataDir })
      : await openFolder(dataDir)
  return { ...shareSession(createPgliteSession(raw)), end: () => raw.close() }
}

async function openFolder(dataDir: string): Promise<PGlite> {
  const isNew = !existsSync(join(dataDir, 'PG_VERSION'))
  const startParams = durableStartParams(PGlite.defaultStartParams)
  const raw = await PGlite.create({ fs: new DurableNodeFs(dataDir), startParams })
  if (isNew) flushFolder(dataDir)
  return raw
}
