import { Kysely, PostgresDialect } from 'kysely'
import type { LogLimits } from './keep-log-short'
import { createPglitePool } from './pglite-pool'
import { createServerPool } from './server-pool'
import { tracePool } from './trace-pool'

export type DatabaseOptions = Readonly<{
  /** `postgres://…`; when absent the embedded database is used. */
  url?: string
  /** Folder of the embedded database, or `memory://`. */
  dataDir: string
  /** What a database in memory begins with. */
  loadDataDir?: Blob
  /** Connections to a PostgreSQL server at the most. */
  poolSize?: number
  /** Bytes that are free for the embedded database; those of its disk when absent. For tests. */
  free?: (dataDir: string) => number
  /** How short the log of the embedded database is kept. For tests. */
  log?: LogLimits
  /** How long a server is waited for, in milliseconds; a minute when absent. */
  patience?: number
}>

/**
 * Opens the database of a program: PostgreSQL when a URL is named, else the embedded one. Close it with `destroy()`.
 *
 * @throws when neither a URL nor a folder is named: the embedded database would fill the working directory
 */
export async function openDatabase<Tables>(options: DatabaseOptions): Promise<Kysely<Tables>> {
  if (!options.url && !options.dataDir) throw new Error('No database is named.')
  const pool = options.url
    ? createServerPool({
        url: options.url,
        size: options.poolSize ?? 10,
        patience: options.patience,
      })
    : await createPglitePool(options)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: tracePool(pool) }) })
}
