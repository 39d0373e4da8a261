import { randomBytes } from 'node:crypto'
import { seal, sessionKey, unseal } from '../sealing/seal'
import { hashToken } from '../sealing/session-token'
import type { SessionContext } from './session-context'

/**
 * Keeps what is being filled in, which is personal, out of the address: it is sealed in the session and named by an id
 * that works in this session only.
 */
export async function keepDraft(
  context: SessionContext,
  token: string,
  text: string,
  now: Date,
): Promise<string> {
  const id = randomBytes(16).toString('base64url')
  const sealed = seal(text, sessionKey(token, context.secret), 'draft')
  await context.database
    .insertInto('drafts')
    .values({ token_hash: hashToken(token), id, sealed, created_at: now })
    .execute()
  return id
}

/** Keeps it anew under the same id; nothing happens when there is none. */
export async function changeDraft(
  context: SessionContext,
  token: string,
  { id, text }: Readonly<{ id: string; text: string }>,
): Promise<void> {
  await context.database
    .updateTable('drafts')
    .set({ sealed: seal(text, sessionKey(token, context.secret), 'draft') })
    .where('token_hash', '=', hashToken(token))
    .where('id', '=', id)
    .execute()
}

/** What was kept; undefined for an id that is not of this session. */
export async function findDraft(
  context: SessionContext,
  token: string,
  id: string,
): Promise<string | undefined> {
  const row = await context.database
    .selectFrom('drafts')
    .select('sealed')
    .where('token_hash', '=', hashToken(token))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && unseal(row.sealed, sessionKey(token, context.secret), 'draft')
}
