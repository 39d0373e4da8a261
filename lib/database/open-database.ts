import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { columnParsers } from './column-parsers'
import { createPglitePool } from './pglite-pool'

export type DatabaseOptions = Readonly<{
  /** `postgres://…`; when absent the embedded database is used. */
  url?: string
  /** Folder of the embedded database, or `memory://`. */
  dataDir: string
  /** Connections to a PostgreSQL server at the most. */
  poolSize?: number
}>

/** Opens the database of a program: PostgreSQL when a URL is named, else the embedded one. Close it with `destroy()`. */
export async function openDatabase<Tables>(options: DatabaseOptions): Promise<Kysely<Tables>> {
  const pool = options.url
    ? createPool(options.url, options.poolSize ?? 10)
    : await createPglitePool(options.dataDir)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

function createPool(connectionString: string, max: number): PostgresPool {
  const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
    columnParsers[oid] ??
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser
  return new pg.Pool({ connectionString, max, types: { getTypeParser } })
}
