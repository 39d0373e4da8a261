import type { Kysely } from 'kysely'
import type { Ring } from '@/lib/keys/ring'
import type { SessionTables } from './session-tables'

/** What the functions of the session store need. Times in seconds. */
export type SessionContext = Readonly<{
  database: Kysely<SessionTables>
  /** Of SESSION_SECRET. */
  secrets: Ring
  idleSeconds: number
  absoluteSeconds: number
}>
