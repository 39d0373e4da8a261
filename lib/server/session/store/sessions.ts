import { randomBytes } from 'node:crypto'
import { CompiledQuery, type Selectable } from 'kysely'
import type { LaterLogin } from '@/lib/contracts/portal/own-sessions'
import type { BrowserWord } from '@/lib/domain/codes/browser-words'
import { readWord, writtenWord } from '../http/browser-word'
import { identitySchema, type Identity } from '../identity'
import { seal, sessionKeys, unseal } from '../sealing/seal'
import { hashToken } from '../sealing/session-token'
import type { SessionContext } from './session-context'
import type { SessionTables } from './session-tables'
import { idleEnd, isAlive, timesOfNewSession, type SessionTimes } from './session-times'

/** A session that is alive, opened with the token of its cookie. */
export type LiveSession = SessionTimes &
  Readonly<{
    token: string
    identity: Identity
    /** What {@link visit} has frozen for it, ISO instants by the keys of subjects; null for a first visit. */
    visits: Readonly<Record<string, string | null>>
    /** By how many peppers the keys of persons are made now ({@link personKey}). */
    keyed: number
    /** The tabs say nothing of what is open in them. */
    neutralTitles: boolean
    /** The same person has logged in since, elsewhere, and has not yet said that she knows. */
    laterLogin?: LaterLogin
    /** Nobody has come with it yet. */
    isNew?: true
  }>

type NewSession = Readonly<{
  token: string
  userId: string
  identity: Identity
  browser: BrowserWord
  now: Date
}>

/** Stores a session, tells the others of the same person, and clears away what is over of everyone. */
export async function createSession(context: SessionContext, session: NewSession) {
  const { token, userId, identity, browser, now } = session
  const times = timesOfNewSession(now, context)
  await context.database.deleteFrom('sessions').where('expires_at', '<=', now).execute()
  await context.database.deleteFrom('ended_sessions').where('until', '<=', now).execute()
  await context.database.deleteFrom('opened').where('until', '<=', now).execute()
  await context.database
    .updateTable('sessions')
    .set({ later_at: now, later_browser: writtenWord(browser) })
    .where('user_id', '=', userId)
    .execute()
  await context.database
    .insertInto('sessions')
    .values({
      token_hash: hashToken(token),
      user_id: userId,
      sealed: seal(JSON.stringify(identity), sessionKeys(token, context.secrets), 'identity'),
      created_at: now,
      expires_at: times.expiresAt,
      absolute_until: times.absoluteUntil,
      handle: randomBytes(16).toString('base64url'),
      browser: writtenWord(browser),
      active_at: now,
      entered: false,
    })
    .execute()
  return times
}

/** The session of a token; undefined when it is unknown, over, logged out, or sealed with another secret. Extends nothing. */
export async function findSession(
  context: SessionContext,
  token: string,
  now: Date,
): Promise<LiveSession | undefined> {
  const row = await readSession(context, token)
  if (!row) return undefined

  const times = { expiresAt: row.expires_at, absoluteUntil: row.absolute_until }
  if (!isAlive(times, now)) return undefined

  const text = unseal(row.sealed, sessionKeys(token, context.secrets), 'identity')
  if (text === undefined) return undefined
  const identity = identitySchema.parse(JSON.parse(text))
  const laterLogin = laterOf(row)
  const { neutral_titles: neutralTitles } = row
  const isNew = row.entered ? {} : ({ isNew: true } as const)
  const { keyed, visits } = row
  const session = {
    ...times,
    token,
    identity,
    neutralTitles,
    keyed,
    visits: visits ?? {},
    ...isNew,
  }
  return laterLogin ? { ...session, laterLogin } : session
}

function laterOf({ later_at: at, later_browser: browser }: StoredSession): LaterLogin | undefined {
  return at ? { at: at.toISOString(), ...readWord(browser ?? '') } : undefined
}

type StoredSession = Pick<
  Selectable<SessionTables['sessions']>,
  | 'sealed'
  | 'expires_at'
  | 'absolute_until'
  | 'later_at'
  | 'later_browser'
  | 'neutral_titles'
  | 'entered'
> &
  Readonly<{ visits: LiveSession['visits'] | null; keyed: number }>

/** With the frozen visits and the keying, for nearly every page asks for all of them. Written out, for every page would build the same text anew. */
const sessionOfToken = `
  select sealed, expires_at, absolute_until, later_at, later_browser, neutral_titles, entered, (
    select json_object_agg(subject_key, previous_at) from session_visits
    where session_visits.token_hash = sessions.token_hash) as visits,
    (select keyed from person_keying) as keyed
  from sessions where token_hash = $1`

async function readSession(context: SessionContext, token: string) {
  const query = CompiledQuery.raw(sessionOfToken, [hashToken(token)])
  const { rows } = await context.database.executeQuery(query as CompiledQuery<StoredSession>)
  return rows[0]
}

/** Moves the idle end after activity. A session that has ended meanwhile stays ended. */
export async function extendSession<Session extends LiveSession>(
  context: SessionContext,
  session: Session,
  now: Date,
): Promise<Session> {
  const expiresAt = idleEnd(now, session.absoluteUntil, context.idleSeconds)
  await context.database
    .updateTable('sessions')
    .set({ expires_at: expiresAt, active_at: now })
    .where('token_hash', '=', hashToken(session.token))
    .where('expires_at', '>', now)
    .execute()
  return { ...session, expiresAt }
}

/** Somebody has come with a session. */
export async function noteEntered({ database }: SessionContext, token: string): Promise<void> {
  await database
    .updateTable('sessions')
    .set({ entered: true })
    .where('token_hash', '=', hashToken(token))
    .where('entered', '=', false)
    .execute()
}

/** Keeps for a session what its tabs say. */
export async function keepTitles(context: SessionContext, token: string, neutral: boolean) {
  await context.database
    .updateTable('sessions')
    .set({ neutral_titles: neutral })
    .where('token_hash', '=', hashToken(token))
    .execute()
}

/** Ends a session; its searches and frozen visits go with it. Ending it twice is not an error. */
export async function endSession(context: SessionContext, token: string): Promise<void> {
  await context.database.deleteFrom('sessions').where('token_hash', '=', hashToken(token)).execute()
}
