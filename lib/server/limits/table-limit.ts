import { CompiledQuery, type Kysely } from 'kysely'
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Limit } from '@/lib/config/limits'
import { waitOf } from '@/lib/limits/wait-of'
import type { SessionTables } from '../session/store/session-tables'

type Database = Kysely<SessionTables>
type Query = Readonly<{ text: string; values: readonly unknown[] }>
type Named = Limit & Readonly<{ name: string; onFault: (error: unknown) => void }>

/** As the library speaks to a client of `pg`. */
function clientOver(database: Database, onFault: Named['onFault']) {
  return {
    async query({ text, values }: Query) {
      try {
        const { rows, numAffectedRows } = await database.executeQuery(
          CompiledQuery.raw(text, [...values]),
        )
        return { rows, rowCount: Number(numAffectedRows ?? rows.length) }
      } catch (error) {
        onFault(error)
        throw error
      }
    },
  }
}

/**
 * Counts in the portal's database, for all its processes. Who has asked for too much is refused from memory until the time has
 * passed, so that it costs no writes; while the database is away this process counts for itself (ADR 25).
 *
 * @returns what counts one more, and says when to come again, in seconds, when it is too many
 */
export function tableLimit(database: Database, { name, times, seconds, onFault }: Named) {
  const limiter = new RateLimiterPostgres({
    storeClient: clientOver(database, onFault),
    storeType: 'client',
    tableName: 'limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: times,
    duration: seconds,
    inMemoryBlockOnConsumed: times + 1,
    insuranceLimiter: new RateLimiterMemory({ points: times, duration: seconds }),
  })
  return (key: string): Promise<number | undefined> => waitOf(limiter, key)
}

/** Removes the counts whose time has passed. */
export async function sweepLimits(database: Database, now: Date): Promise<void> {
  await database.deleteFrom('limits').where('expire', '<=', now.getTime()).execute()
}
