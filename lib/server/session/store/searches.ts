import { createHmac } from 'node:crypto'
import { seal, sessionKeys, unseal } from '../sealing/seal'
import { hashToken } from '../sealing/session-token'
import { isMadeHere } from './made-here'
import { keepNewest } from './keep-newest'
import type { SessionContext } from './session-context'

/** Words that were typed under one person's address: they mean nothing under another's (R4). */
type Search = Readonly<{ handle: string; words: string }>

/**
 * Keeps search words, which are personal, out of the address: they are sealed in the session and named by an id that
 * works in this session and under this handle only. The same words have the same id there.
 */
export async function keepSearch(
  context: SessionContext,
  token: string,
  search: Search,
  now: Date,
): Promise<string> {
  const { handle, words } = search
  const keys = sessionKeys(token, context.secrets)
  const named = createHmac('sha256', keys[0] ?? '').update(
    JSON.stringify(['search', handle, words]),
  )
  const id = named.digest('base64url').slice(0, 22)
  await context.database
    .insertInto('searches')
    .values({
      token_hash: hashToken(token),
      id,
      sealed: seal(words, keys, { purpose: 'search', handle }),
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['token_hash', 'id']).doNothing())
    .execute()
  await keepNewest(context, 'searches', hashToken(token))
  return id
}

/** The words of a search of this session under this handle; undefined for any other id. */
export async function findSearch(
  context: SessionContext,
  token: string,
  { handle, id }: Readonly<{ handle: string; id: string }>,
): Promise<string | undefined> {
  if (!isMadeHere(id)) return undefined
  const row = await context.database
    .selectFrom('searches')
    .select('sealed')
    .where('token_hash', '=', hashToken(token))
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && unseal(row.sealed, sessionKeys(token, context.secrets), { purpose: 'search', handle })
  )
}
