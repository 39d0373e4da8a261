import { createHmac, randomBytes } from 'node:crypto'
import { seal, sessionKeys, unseal, type Keys } from '../sealing/seal'
import { hashToken } from '../sealing/session-token'
import { isMadeHere } from './made-here'
import { keepNewest } from './keep-newest'
import type { SessionContext } from './session-context'

/**
 * Keeps what is being filled in, which is personal, out of the address: it is sealed in the session and named by an id
 * that works in this session and under this handle only (R4).
 */
export async function keepDraft(
  context: SessionContext,
  token: string,
  { handle, text }: Readonly<{ handle: string; text: string }>,
  now: Date,
): Promise<string> {
  const id = randomBytes(16).toString('base64url')
  const sealed = seal(text, sessionKeys(token, context.secrets), { purpose: 'draft', handle })
  await context.database
    .insertInto('drafts')
    .values({ token_hash: hashToken(token), id, sealed, created_at: now })
    .execute()
  await keepNewest(context, 'drafts', hashToken(token))
  return id
}

/** Keeps it anew under the same id; nothing happens when there is none of this session and this handle. */
export async function changeDraft(
  context: SessionContext,
  token: string,
  { handle, id, text }: Readonly<{ handle: string; id: string; text: string }>,
): Promise<void> {
  if ((await findDraft(context, token, { handle, id })) === undefined) return
  await context.database
    .updateTable('drafts')
    .set({ sealed: seal(text, sessionKeys(token, context.secrets), { purpose: 'draft', handle }) })
    .where('token_hash', '=', hashToken(token))
    .where('id', '=', id)
    .execute()
}

/** What was kept; undefined for an id that is not of this session and this handle. */
export async function findDraft(
  context: SessionContext,
  token: string,
  { handle, id }: Readonly<{ handle: string; id: string }>,
): Promise<string | undefined> {
  if (!isMadeHere(id)) return undefined
  const row = await context.database
    .selectFrom('drafts')
    .select('sealed')
    .where('token_hash', '=', hashToken(token))
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && unseal(row.sealed, sessionKeys(token, context.secrets), { purpose: 'draft', handle })
  )
}

/**
 * Keeps a text under an id that the session itself makes out of a name, in place of what was there: it is found again without standing in
 * an address, and in no other session.
 */
export async function keepNamedDraft(
  context: SessionContext,
  token: string,
  { handle, name, text }: Readonly<{ handle: string; name: string; text: string }>,
  now: Date,
): Promise<void> {
  const keys = sessionKeys(token, context.secrets)
  const kept = { sealed: seal(text, keys, { purpose: 'draft', handle }), created_at: now }
  await context.database
    .insertInto('drafts')
    .values({ token_hash: hashToken(token), id: idsOfName(keys, handle, name)[0] ?? '', ...kept })
    .onConflict((conflict) => conflict.columns(['token_hash', 'id']).doUpdateSet(kept))
    .execute()
  await keepNewest(context, 'drafts', hashToken(token))
}

/** What was kept under a name of this session and this handle; undefined: nothing. */
export async function findNamedDraft(
  context: SessionContext,
  token: string,
  { handle, name }: Readonly<{ handle: string; name: string }>,
): Promise<string | undefined> {
  for (const id of idsOfName(sessionKeys(token, context.secrets), handle, name)) {
    const text = await findDraft(context, token, { handle, id })
    if (text !== undefined) return text
  }
  return undefined
}

/** By each of the keys; what is kept anew is kept under the first. */
function idsOfName(keys: Keys, handle: string, name: string): string[] {
  const named = JSON.stringify([handle, name])
  return keys.map((key) => createHmac('sha256', key).update(named).digest('base64url').slice(0, 22))
}
