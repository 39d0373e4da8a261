import { PGlite } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { columnParsers } from './column-parsers'

/**
 * The embedded database behind the interface of a `pg` pool, so that one Kysely dialect serves both. It has a single
 * connection: whoever connects holds it until release, and the others wait in order.
 *
 * @param dataDir folder of the database; made when missing. `memory://` keeps it in memory.
 */
export async function createPglitePool(dataDir: string): Promise<PostgresPool & { raw: PGlite }> {
  const raw = await PGlite.create({ dataDir, parsers: columnParsers })
  let last: Promise<void> = Promise.resolve()

  async function connect(): Promise<PostgresPoolClient> {
    const before = last
    let release = () => {}
    last = new Promise((resolve) => (release = resolve))
    await before
    return { query: query as PostgresPoolClient['query'], release }
  }

  async function query(sql: string, parameters: unknown[]) {
    const { rows, affectedRows } = await raw.query(sql, [...parameters])
    const command = sql.trimStart().slice(0, 6).toUpperCase()
    return { command, rowCount: affectedRows || rows.length, rows }
  }

  return { raw, connect, end: () => raw.close() }
}
