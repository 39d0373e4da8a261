import { sql } from 'kysely'
import type { SessionContext } from './session-context'

/** How much of each waits in a session; more comes from no reader, and would only fill the database. */
export const mostKept = { searches: 100, drafts: 50, selections: 10 } as const

const newestFirst = {
  searches: sql.raw('created_at desc, id'),
  drafts: sql.raw('created_at desc, id'),
  selections: sql.raw('expires_at desc, state_hash'),
} as const

/** Lets the oldest of a session go when there are more than may be. */
export async function keepNewest(
  { database }: SessionContext,
  table: keyof typeof mostKept,
  tokenHash: string,
): Promise<void> {
  await sql`delete from ${sql.table(table)} where token_hash = ${tokenHash} and ctid in (
    select ctid from ${sql.table(table)} where token_hash = ${tokenHash}
    order by ${newestFirst[table]} offset ${mostKept[table]}::int)`.execute(database)
}
