import { randomUUID } from 'node:crypto'
import type { SessionContext } from './session-context'

/** The user of an account key; undefined when nobody with it has logged in yet. */
export async function findUserId(context: SessionContext, accountKey: string) {
  const row = await context.database
    .selectFrom('users')
    .select('id')
    .where('account_key', '=', accountKey)
    .executeTakeFirst()
  return row?.id
}

/** Makes the user of an account key, or finds the one that a login at the same moment made. */
export async function ensureUser(context: SessionContext, accountKey: string, now: Date) {
  const { id } = await context.database
    .insertInto('users')
    .values({ id: randomUUID(), account_key: accountKey, created_at: now })
    .onConflict((conflict) =>
      conflict.column('account_key').doUpdateSet({ account_key: accountKey }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
