import { sql } from 'kysely'
import { newSince } from '@/lib/domain/documents/newness'
import { hashToken } from '../sealing/session-token'
import type { SessionContext } from './session-context'

type Visit = Readonly<{ token: string; actorKey: string; subjectKey: string; now: Date }>

/**
 * When the actor last visited the subject's data before this session; undefined at the first visit. The first call of a
 * session freezes the answer for the session and records this visit, with its beginning, for the next one.
 */
export async function visit(context: SessionContext, visit: Visit): Promise<Date | undefined> {
  const known = (await frozenVisit(context, visit)) ?? (await freezeVisit(context, visit))
  // Another request of the session can have been first, after this one had looked.
  const { previous_at } = known ?? (await frozenVisit(context, visit)) ?? { previous_at: null }
  return previous_at ?? undefined
}

async function frozenVisit(context: SessionContext, { token, subjectKey }: Visit) {
  return context.database
    .selectFrom('session_visits')
    .select('previous_at')
    .where('token_hash', '=', hashToken(token))
    .where('subject_key', '=', subjectKey)
    .executeTakeFirst()
}

async function freezeVisit(context: SessionContext, { token, actorKey, subjectKey, now }: Visit) {
  // What lies before says nothing more of what is new, so it is forgotten.
  const earliest = newSince({ firstVisit: null, now })
  const { rows } = await sql<{ previous_at: Date | null }>`
    with frozen as (
      insert into session_visits (token_hash, subject_key, previous_at)
      select ${hashToken(token)}, ${subjectKey},
        (select at from last_visits where actor_key = ${actorKey} and subject_key = ${subjectKey})
      on conflict do nothing
      returning previous_at
    ), recorded as (
      insert into last_visits as known (actor_key, subject_key, at, first_at)
      select ${actorKey}, ${subjectKey}, ${now}::timestamptz, ${now}::timestamptz from frozen
      on conflict (actor_key, subject_key) do update set at = excluded.at,
        first_at = case when known.first_at > ${earliest}::timestamptz then known.first_at end,
        log_read_at = case when known.log_read_at > ${earliest}::timestamptz then known.log_read_at end
    )
    select previous_at from frozen`.execute(context.database)
  return rows[0]
}
