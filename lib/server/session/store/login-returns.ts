import { hashToken } from '../sealing/session-token'
import type { SessionContext } from './session-context'

type Return = Readonly<{ token: string; state: string }>

/** Keeps that the login of this state has led to this session, as long as the session lives. */
export async function noteReturn({ database }: SessionContext, { token, state }: Return) {
  await database
    .insertInto('login_returns')
    .values({ token_hash: hashToken(token), state_hash: hashToken(state) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether the login of this state has led to this session. */
export async function isReturnOf(
  { database }: SessionContext,
  { token, state }: Return,
): Promise<boolean> {
  const row = await database
    .selectFrom('login_returns')
    .select('state_hash')
    .where('token_hash', '=', hashToken(token))
    .where('state_hash', '=', hashToken(state))
    .executeTakeFirst()
  return row !== undefined
}
