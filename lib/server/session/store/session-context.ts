import type { Kysely } from 'kysely'
import type { SessionTables } from './session-tables'

/** What the functions of the session store need. Times in seconds. */
export type SessionContext = Readonly<{
  database: Kysely<SessionTables>
  secret: string
  idleSeconds: number
  absoluteSeconds: number
}>
