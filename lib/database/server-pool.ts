import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { columnParsers } from './column-parsers'
import { asUnavailable, DatabaseUnavailable } from './database-unavailable'
import { createPlanAge, forgetPlans } from './plan-age'
import { statementName } from './statement-name'

/** How long a connection is waited for, and an answer of the server. Milliseconds. */
const connectPatience = 10_000
const answerPatience = 60_000

export type ServerOptions = Readonly<{
  /** `postgres://…` */
  url: string
  /** Connections at the most. */
  size: number
  /** Another patience than a minute, for tests. Milliseconds. */
  patience?: number | undefined
}>

/**
 * Connections to a PostgreSQL server. One that breaks, at whatever moment, fails the statement that is under way or comes
 * next, and is replaced by another: nothing else notices. A server that is silent is given up, as one that has gone.
 */
export function createServerPool({ url, size, patience }: ServerOptions): PostgresPool {
  const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
    columnParsers[oid] ??
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types: { getTypeParser },
    // What is answered must be on the disk, whatever the server's default is. No statement of ours runs so long that
    // compiling it would pay.
    options: '-c synchronous_commit=on -c jit=off',
    connectionTimeoutMillis: Math.min(connectPatience, patience ?? connectPatience),
    keepAlive: true,
    keepAliveInitialDelayMillis: connectPatience,
  })
  // A connection is an emitter of its own, which the pool hears only while it lies idle: unheard, an error would end the
  // program. Whoever holds the connection is told by its next statement.
  pool.on('connect', (client) => void client.on('error', () => {}))
  pool.on('error', () => {})
  const connect = async () => {
    try {
      return await lend(await pool.connect(), patience ?? answerPatience)
    } catch (error) {
      throw new DatabaseUnavailable('connection', error)
    }
  }
  return { connect, end: () => pool.end() }
}

const planAges = new WeakMap<pg.PoolClient, ReturnType<typeof createPlanAge>>()

/** A connection that is closed when it comes back broken, instead of being lent again. */
async function lend(client: pg.PoolClient, patience: number): Promise<PostgresPoolClient> {
  const age = planAges.get(client) ?? createPlanAge()
  planAges.set(client, age)
  let fault: DatabaseUnavailable | undefined
  const query = async (text: string, values: readonly unknown[]) => {
    if (fault) throw fault
    age.count()
    try {
      return await client.query(statementOf(text, values, patience))
    } catch (error) {
      fault = asUnavailable(error)
      throw fault ?? error
    }
  }
  const release = () => client.release(fault !== undefined)
  if (age.isOver())
    await query(forgetPlans, []).catch((error: unknown) => {
      release()
      throw error
    })
  return { query: query as unknown as PostgresPoolClient['query'], release }
}

/**
 * Every statement with parameters is kept prepared by its connection, so the server plans it once. A migration, which has
 * none, may take its time.
 */
function statementOf(text: string, values: readonly unknown[], patience: number): pg.QueryConfig {
  // The driver knows the option, its types do not.
  const given: pg.QueryConfig & { query_timeout?: number } = { text }
  if (values.length > 0) Object.assign(given, { name: statementName(text), values: [...values] })
  if (values.length > 0 || /^(begin|commit|rollback)$/.test(text)) given.query_timeout = patience
  return given
}
