import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { columnParsers } from './column-parsers'
import { createPglitePool } from './pglite-pool'
import { statementName } from './statement-name'

export type DatabaseOptions = Readonly<{
  /** `postgres://…`; when absent the embedded database is used. */
  url?: string
  /** Folder of the embedded database, or `memory://`. */
  dataDir: string
  /** What a database in memory begins with. */
  loadDataDir?: Blob
  /** Connections to a PostgreSQL server at the most. */
  poolSize?: number
}>

/**
 * Opens the database of a program: PostgreSQL when a URL is named, else the embedded one. Close it with `destroy()`.
 *
 * @throws when neither a URL nor a folder is named: the embedded database would fill the working directory
 */
export async function openDatabase<Tables>(options: DatabaseOptions): Promise<Kysely<Tables>> {
  if (!options.url && !options.dataDir) throw new Error('No database is named.')
  const pool = options.url
    ? createPool(options.url, options.poolSize ?? 10)
    : await createPglitePool(options.dataDir, options.loadDataDir)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

function createPool(connectionString: string, max: number): PostgresPool {
  const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
    columnParsers[oid] ??
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser
  // What is answered must be on the disk, whatever the server's default is. No statement of ours runs so long that
  // compiling it would pay.
  const options = '-c synchronous_commit=on -c jit=off'
  const pool = new pg.Pool({ connectionString, max, types: { getTypeParser }, options })
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the program.
  pool.on('error', () => {})
  return { connect: async () => preparing(await pool.connect()), end: () => pool.end() }
}

/** Every statement with parameters is kept prepared by its connection, so the server plans it once. */
function preparing(client: pg.PoolClient): PostgresPoolClient {
  const query: unknown = (text: string, values: readonly unknown[]) =>
    values.length === 0
      ? client.query(text)
      : client.query({ name: statementName(text), text, values: [...values] })
  return { query: query as PostgresPoolClient['query'], release: () => client.release() }
}
