import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { DurableNodeFs, durableStartParams, flushFolder } from './durable-node-fs'
import { createPgliteSession } from './pglite-session'

/**
 * The embedded database behind the interface of a `pg` pool, so that one Kysely dialect serves both. It has a single
 * connection: whoever connects holds it until release, and the others wait in order.
 *
 * @param dataDir folder of the database; made when missing. `memory://` keeps it in memory.
 * @param loadDataDir what a database in memory begins with; empty when absent
 */
export async function createPglitePool(dataDir: string, loadDataDir?: Blob): Promise<PostgresPool> {
  const raw =
    dataDir === 'memory://'
      ? await PGlite.create({ dataDir, loadDataDir })
      : await openFolder(dataDir)
  const session = createPgliteSession(raw)
  let last: Promise<void> = Promise.resolve()

  async function connect(): Promise<PostgresPoolClient> {
    const before = last
    let release = () => {}
    last = new Promise((resolve) => (release = resolve))
    await before
    return { query: session.query as PostgresPoolClient['query'], release }
  }

  return { connect, end: () => raw.close() }
}

async function openFolder(dataDir: string): Promise<PGlite> {
  const isNew = !existsSync(join(dataDir, 'PG_VERSION'))
  const startParams = durableStartParams(PGlite.defaultStartParams)
  const raw = await PGlite.create({ fs: new DurableNodeFs(dataDir), startParams })
  if (isNew) flushFolder(dataDir)
  return raw
}
