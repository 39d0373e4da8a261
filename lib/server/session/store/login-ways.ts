import { seal, unseal, wayKeys } from '../sealing/seal'
import { hashToken } from '../sealing/session-token'
import type { SessionContext } from './session-context'

/** Whoever follows a way and dies of it hinders nobody for longer, in milliseconds. */
const longestFollowed = 30_000

/**
 * Begins to follow a way back, unless it is followed already or was a moment ago, here or in another process.
 *
 * @returns whether it is the caller's to follow
 */
export async function beginWay({ database }: SessionContext, way: string, now: Date) {
  await database.deleteFrom('login_ways').where('until', '<=', now).execute()
  const until = new Date(now.getTime() + longestFollowed)
  const begun = await database
    .insertInto('login_ways')
    .values({ way_hash: hashToken(way), until })
    .onConflict((conflict) => conflict.doNothing())
    .returning('way_hash')
    .executeTakeFirst()
  return begun !== undefined
}

/** Keeps what came of a way, until then. */
export async function endWay(
  { database, secrets }: SessionContext,
  way: string,
  came: Readonly<{ text: string; until: Date }>,
): Promise<void> {
  await database
    .updateTable('login_ways')
    .set({ sealed: seal(came.text, wayKeys(way, secrets), 'login-way'), until: came.until })
    .where('way_hash', '=', hashToken(way))
    .execute()
}

/** Nothing came of a way, and it may be followed anew. */
export async function forgetWay({ database }: SessionContext, way: string): Promise<void> {
  await database.deleteFrom('login_ways').where('way_hash', '=', hashToken(way)).execute()
}

/** What came of a way; null while it is followed, undefined when nothing is known of it. */
export async function readWay(
  { database, secrets }: SessionContext,
  way: string,
  now: Date,
): Promise<string | null | undefined> {
  const row = await database
    .selectFrom('login_ways')
    .select('sealed')
    .where('way_hash', '=', hashToken(way))
    .where('until', '>', now)
    .executeTakeFirst()
  return row?.sealed ? unseal(row.sealed, wayKeys(way, secrets), 'login-way') : row && null
}
