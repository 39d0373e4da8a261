import { portalKeys, seal, unseal } from '../../session/sealing/seal'
import { hashToken } from '../../session/sealing/session-token'
import type { SessionContext } from '../../session/store/session-context'

/**
 * Notes that a session stands at the mandates service for a session of ours. Its id names no one. It is sealed with the
 * portal's own key and not with the cookie's, so that it can be ended when the cookie is gone.
 */
export async function noteMandatesSession(
  { database, secrets }: SessionContext,
  token: string,
  id: string,
): Promise<void> {
  await database
    .insertInto('mandates_sessions')
    .values({
      id_hash: hashToken(id),
      token_hash: hashToken(token),
      sealed: seal(id, portalKeys(secrets), 'mandates-session'),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Forgets one that is being ended. */
export async function forgetMandatesSession({ database }: SessionContext, id: string) {
  await database.deleteFrom('mandates_sessions').where('id_hash', '=', hashToken(id)).execute()
}

/** Hands out, once, the ids of those that were begun in a session of ours, also those that no representation rests on. */
export async function takeMandatesSessions(context: SessionContext, token: string) {
  const rows = await context.database
    .deleteFrom('mandates_sessions')
    .where('token_hash', '=', hashToken(token))
    .returning('sealed')
    .execute()
  return idsIn(context, rows)
}

/** Hands out, once, the ids of those whose session of ours is over: expired and cleared away, or ended by another login. */
export async function takeOrphans(context: SessionContext, now: Date) {
  const rows = await context.database
    .deleteFrom('mandates_sessions')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sessions')
            .select('sessions.token_hash')
            .whereRef('sessions.token_hash', '=', 'mandates_sessions.token_hash')
            .where('sessions.expires_at', '>', now),
        ),
      ),
    )
    .returning('sealed')
    .execute()
  return idsIn(context, rows)
}

function idsIn({ secrets }: SessionContext, rows: readonly { sealed: string }[]): string[] {
  return rows.flatMap(({ sealed }) => unseal(sealed, portalKeys(secrets), 'mandates-session') ?? [])
}
