import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { columnParsers } from './column-parsers'
import { asUnavailable, DatabaseUnavailable } from './database-unavailable'
import { DatabaseUnfit } from './database-unfit'
import { createPlanAge, forgetPlans } from './plan-age'
import { watchPool } from '@/lib/metrics/tally'
import { requireFlushed } from './require-flushed'
import { serverAddress } from './server-address'
import { statementName } from './statement-name'
import { isUnhurried } from './unhurried'

/** How long a connection is waited for, and an answer of the server. Milliseconds. */
const connectPatience = 10_000
const answerPatience = 60_000

/**
 * What a connection asks of the server. A process whose host is lost in the middle of a transaction is noticed within a minute, and what it had locked is free again.
 */
const settings = [
  ...['synchronous_commit=on', 'jit=off', 'idle_in_transaction_session_timeout=5min'],
  ...['tcp_keepalives_idle=30', 'tcp_keepalives_interval=10', 'tcp_keepalives_count=3'],
]

export type ServerOptions = Readonly<{
  /** `postgres://…`; with `pgbouncer=true` behind a PgBouncer in transaction mode */
  url: string
  /** Connections at the most. */
  size: number
  /** Another patience than a minute, for tests. Milliseconds. */
  patience?: number | undefined
}>

/**
 * Connections to a PostgreSQL server. One that breaks, at whatever moment, fails the statement that is under way or comes
 * next, and is replaced by another: nothing else notices. A server that is silent is given up, as one that has gone.
 *
 * Behind a PgBouncer each transaction may have another connection of the server's: nothing is set for a connection, and nothing is kept prepared in one.
 */
export function createServerPool({ url: given, size, patience }: ServerOptions): PostgresPool {
  const { url, isPooled } = serverAddress(given)
  const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
    columnParsers[oid] ??
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types: { getTypeParser },
    // What is answered must be on the disk, whatever the server's default is. No statement of ours runs so long that
    // compiling it would pay. A PgBouncer takes no such words; there the database itself has to say so (requireFlushed).
    ...(!isPooled && { options: settings.map((setting) => `-c ${setting}`).join(' ') }),
    connectionTimeoutMillis: Math.min(connectPatience, patience ?? connectPatience),
    keepAlive: true,
    keepAliveInitialDelayMillis: connectPatience,
  })
  // A connection is an emitter of its own, which the pool hears only while it lies idle: unheard, an error would end the
  // program. Whoever holds the connection is told by its next statement.
  pool.on('connect', (client) => void client.on('error', () => {}))
  pool.on('error', () => {})
  const unwatch = watchPool(pool)
  const lending = { patience: patience ?? answerPatience, isPooled }
  const connect = async () => {
    const client = await pool.connect().catch((error: unknown) => {
      throw isRefusedSetting(error) ? notNamed : new DatabaseUnavailable('connection', error)
    })
    if (isPooled) await requireFlushed(client)
    return lend(client, lending)
  }
  const end = () => {
    unwatch()
    return pool.end()
  }
  return { connect, end }
}

/** Waiting would not mend it, so it is told as what it is. */
const notNamed = new DatabaseUnfit(
  'The database takes no settings from a connection. If it is a PgBouncer, its address must say so: pgbouncer=true',
)
const isRefusedSetting = (error: unknown) =>
  error instanceof pg.DatabaseError && /unsupported startup parameter/.test(error.message)

type Lending = Readonly<{ patience: number; isPooled: boolean }>

const planAges = new WeakMap<pg.PoolClient, ReturnType<typeof createPlanAge>>()

/** A connection that is closed when it comes back broken, instead of being lent again. */
async function lend(client: pg.PoolClient, lending: Lending): Promise<PostgresPoolClient> {
  const age = planAges.get(client) ?? createPlanAge()
  planAges.set(client, age)
  let fault: DatabaseUnavailable | undefined
  const query = async (text: string, values: readonly unknown[]) => {
    if (fault) throw fault
    age.count()
    try {
      return await client.query(statementOf(text, values, lending))
    } catch (error) {
      fault = asUnavailable(error)
      throw fault ?? error
    }
  }
  const release = () => client.release(fault !== undefined)
  if (!lending.isPooled && age.isOver())
    await query(forgetPlans, []).catch((error: unknown) => {
      release()
      throw error
    })
  return { query: query as unknown as PostgresPoolClient['query'], release }
}

/**
 * Every statement with parameters is kept prepared by its connection, so the server plans it once, where the connection is ours alone. None is waited for without end, but
 * for those of a migration: the host of a server that is lost says nothing for a quarter of an hour.
 */
function statementOf(
  text: string,
  values: readonly unknown[],
  { patience, isPooled }: Lending,
): pg.QueryConfig {
  // The driver knows the option, its types do not.
  const given: pg.QueryConfig & { query_timeout?: number } = { text }
  if (values.length > 0) given.values = [...values]
  if (values.length > 0 && !isPooled) given.name = statementName(text)
  if (!isUnhurried()) given.query_timeout = patience
  return given
}
