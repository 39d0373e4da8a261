import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { FaultBook } from '../harness/fault-book'
import type { Log } from '../harness/log'
import type { Evidence } from './evidence'
import type { MandatesClient } from './mandates-client'
import type { FaultKind } from './protocol'
import type { Register } from './register'
import type { Sessions } from './sessions'

export type Env = { Bindings: HttpBindings }

/** What the routes share. Times are milliseconds since 1970. */
export type Parts = Readonly<{
  clients: readonly MandatesClient[]
  sessions: Sessions
  register: Register
  evidence: Evidence
  faults: FaultBook<FaultKind>
  now: () => number
  log: Log
}>

/** The path and query exactly as they came. */
export const addressOf = (c: Context<Env>): string => c.env.incoming.url ?? ''

/** One answer to all who may not ask; it does not say why. */
export function unauthorized(c: Context<Env>) {
  return c.json({ error: 'unauthorized' }, 401)
}
