import { createHmac } from 'node:crypto'
import { seal, sessionKey, unseal } from '../sealing/seal'
import { hashToken } from '../sealing/session-token'
import type { SessionContext } from './session-context'

/**
 * Keeps search words, which are personal, out of the address: they are sealed in the session and named by an id that
 * works in this session only. The same words have the same id.
 */
export async function keepSearch(
  context: SessionContext,
  token: string,
  words: string,
  now: Date,
): Promise<string> {
  const key = sessionKey(token, context.secret)
  const id = createHmac('sha256', key).update(`search ${words}`).digest('base64url').slice(0, 22)
  await context.database
    .insertInto('searches')
    .values({
      token_hash: hashToken(token),
      id,
      sealed: seal(words, key, 'search'),
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['token_hash', 'id']).doNothing())
    .execute()
  return id
}

/** The words of a search of this session; undefined for any other id. */
export async function findSearch(
  context: SessionContext,
  token: string,
  id: string,
): Promise<string | undefined> {
  const row = await context.database
    .selectFrom('searches')
    .select('sealed')
    .where('token_hash', '=', hashToken(token))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && unseal(row.sealed, sessionKey(token, context.secret), 'search')
}
