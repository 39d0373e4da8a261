import { randomBytes } from 'node:crypto'
import { seal, sessionKey, unseal } from '../sealing/seal'
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
  const sealed = seal(text, sessionKey(token, context.secret), { purpose: 'draft', handle })
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
    .set({ sealed: seal(text, sessionKey(token, context.secret), { purpose: 'draft', handle }) })
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
  return row && unseal(row.sealed, sessionKey(token, context.secret), { purpose: 'draft', handle })
}
