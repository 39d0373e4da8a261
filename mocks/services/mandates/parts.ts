import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { FaultBook } from '../harness/fault-book'
import type { Log } from '../harness/log'
import type { Evidence } from './evidence'
import type { FaultKind } from './protocol'
import type { Register } from './register'
import type { Sessions } from './sessions'

export type Env = { Bindings: HttpBindings }

export type MandatesClient = Readonly<{
  clientId: string
  /** Key of the checksums of the Web API. */
  apiKey: string
  oauthPassword: string
  /** Key of the checksums of the query without a browser. */
  restApiKey: string
  /** Addresses that the browser may be sent back to, exactly. */
  returnUrls: readonly string[]
}>

/** What the routes share. Times are milliseconds since 1970. */
export type Parts = Readonly<{
  client: MandatesClient
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
