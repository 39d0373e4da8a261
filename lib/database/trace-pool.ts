import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { tracing } from '@/lib/tracing/spans'
import { statementSummary } from './statement-summary'

/** Lets every statement be a span by what it does, where there are traces; else the pool is as it was. */
export function tracePool(pool: PostgresPool): PostgresPool {
  const connect = async () => {
    const client = await pool.connect()
    const found = tracing()
    if (!found) return client
    const send = client.query as (...given: unknown[]) => Promise<unknown>
    const query: unknown = (text: string, ...values: unknown[]) =>
      found.statement(statementSummary(text), () => send(text, ...values))
    return { query: query as PostgresPoolClient['query'], release: () => client.release() }
  }
  return { connect, end: () => pool.end() }
}
