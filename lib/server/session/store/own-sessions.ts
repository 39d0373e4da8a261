import { sql } from 'kysely'
import type { OwnSession } from '@/lib/contracts/portal/own-sessions'
import { readWord } from '../http/browser-word'
import { hashToken } from '../sealing/session-token'
import { isMadeHere } from './made-here'
import type { SessionContext } from './session-context'

type Row = Readonly<{
  handle: string
  created_at: Date
  active_at: Date
  browser: string
  current: boolean
}>

/**
 * Where the person of this session is logged in: this one first, the others newest first. Only a living session can ask, and
 * only for its own person; of the others it learns when and with what, and a handle that opens nothing.
 */
export async function listOwnSessions(
  { database }: SessionContext,
  token: string,
  now: Date,
): Promise<readonly OwnSession[]> {
  const { rows } = await sql<Row>`
    select each.handle, each.created_at, each.active_at, each.browser, each.token_hash = own.token_hash as current
    from sessions own join sessions each on each.user_id = own.user_id
    where own.token_hash = ${hashToken(token)}
      and own.expires_at > ${now}::timestamptz and each.expires_at > ${now}::timestamptz
    order by current desc, each.created_at desc, each.handle`.execute(database)
  return rows.map(({ handle, created_at, active_at, browser, current }) => ({
    handle,
    ...readWord(browser),
    since: created_at.toISOString(),
    activeAt: active_at.toISOString(),
    current,
  }))
}

/**
 * Ends others of the same person, at once: one by its handle, or all. That of the token stays. What they were is remembered
 * by the hash of their tokens alone, until they would have ended by themselves.
 *
 * @returns how many; none for a handle that is over, another person's or none
 */
export async function endOtherSessions(
  { database }: SessionContext,
  token: string,
  which: Readonly<{ handle: string }> | 'all',
  now: Date,
): Promise<number> {
  if (which !== 'all' && !isMadeHere(which.handle)) return 0
  const handle = which === 'all' ? null : which.handle
  const { rows } = await sql`
    with gone as (
      delete from sessions
      where user_id = (
          select user_id from sessions
          where token_hash = ${hashToken(token)} and expires_at > ${now}::timestamptz)
        and token_hash <> ${hashToken(token)}
        and (${handle}::text is null or handle = ${handle}::text)
        and expires_at > ${now}::timestamptz
      returning token_hash, absolute_until
    )
    insert into ended_sessions (token_hash, until) select token_hash, absolute_until from gone
    on conflict do nothing returning 1 as ended`.execute(database)
  return rows.length
}

/** Whether the session of a token was ended from another one of the same person. */
export async function isEndedElsewhere(
  { database }: SessionContext,
  token: string,
  now: Date,
): Promise<boolean> {
  const row = await database
    .selectFrom('ended_sessions')
    .select('until')
    .where('token_hash', '=', hashToken(token))
    .where('until', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The person of this session knows of the later login, and is not told of it again.
 *
 * @param seen of the newest that she was shown: one that has come since is told
 */
export async function dismissLaterLogin(
  { database }: SessionContext,
  token: string,
  seen: Date,
): Promise<void> {
  await database
    .updateTable('sessions')
    .set({ later_at: null, later_browser: null })
    .where('token_hash', '=', hashToken(token))
    .where('later_at', '<=', seen)
    .execute()
}
