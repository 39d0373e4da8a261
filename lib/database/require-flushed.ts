import type pg from 'pg'
import { asUnavailable } from './database-unavailable'
import { DatabaseUnfit } from './database-unfit'

const flushed = new WeakSet<pg.PoolClient>()

/**
 * Holds that a commit is on the disk before it is answered (L1), where a connection can't ask for it itself. Looked up once for each connection.
 *
 * @throws when the database answers before it has written; the connection has been given back
 */
export async function requireFlushed(client: pg.PoolClient): Promise<void> {
  if (flushed.has(client)) return
  try {
    const { rows } = await client.query<{ synchronous_commit: string }>('show synchronous_commit')
    if (rows[0]?.synchronous_commit === 'off')
      throw new DatabaseUnfit('The database answers before it has written: set synchronous_commit')
  } catch (error) {
    const unavailable = asUnavailable(error)
    client.release(true)
    throw unavailable ?? error
  }
  flushed.add(client)
}
