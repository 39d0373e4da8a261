import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { isBeingBackedUp } from './being-backed-up'

export type LogLimits = Readonly<{
  /** Milliseconds between two looks. */
  every: number
  /** Bytes that may have been written to the log before it is let go. */
  most: number
}>

const usual: LogLimits = { every: 5_000, most: 64 * 1024 * 1024 }

const sinceCheckpoint =
  'select (pg_current_wal_insert_lsn() - redo_lsn)::float8 as bytes from pg_control_checkpoint()'

/**
 * Has an embedded database write down what its log holds, and use the files of the log anew. A server does so by itself; PostgreSQL as one process never
 * does while it runs: its log would grow by all that is written until it is closed, and after a power cut all of it would be gone through.
 *
 * @returns what ends it
 */
export function keepLogShort(
  { connect }: Pick<PostgresPool, 'connect'>,
  dataDir: string,
  { every, most }: LogLimits = usual,
): () => void {
  let isAtWork = false
  const look = async () => {
    if (isAtWork) return
    isAtWork = true
    let client: PostgresPoolClient | undefined
    try {
      client = await connect()
      const { rows } = await client.query<{ bytes: number }>(sinceCheckpoint, [])
      // It has the session alone: a backup that has not begun now begins after it.
      if ((rows[0]?.bytes ?? 0) > most && !isBeingBackedUp(dataDir))
        await client.query('checkpoint', [])
    } catch {
      // Its disk is full, or away: whoever asks it for something hears of that. The next look comes.
    } finally {
      client?.release()
      isAtWork = false
    }
  }
  const timer = setInterval(() => void look(), every)
  timer.unref()
  return () => clearInterval(timer)
}
