import { afterAll, beforeEach, expect, test } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { newSessionToken } from '../sealing/session-token'
import { personKey } from '../sealing/person-key'
import type { SessionContext } from './session-context'
import { sessionMigrations } from './migrations'
import type { SessionTables } from './session-tables'
import { createSession, endSession, extendSession, findSession } from './sessions'
import { changeDraft, findDraft, keepDraft } from './drafts'
import { mostKept } from './keep-newest'
import { findSearch, keepSearch } from './searches'
import { keepLogRead, keepOpened, newnessOf, openedAmong } from './opened'
import { ensureUser, findUserId } from './users'
import { visit } from './visits'
import { someBrowser } from '../testing/some-browser'

const { database, close } = await openTestDatabase<SessionTables>()
afterAll(close)
await migrate(database, sessionMigrations)

const context: SessionContext = {
  database,
  secrets: ['a secret of the portal that is long enough'],
  idleSeconds: 900,
  absoluteSeconds: 28_800,
}
const identity = {
  hetu: '010190-900P',
  birthDate: '1990-01-01',
  names: { first: 'Ingrid Maria', calling: 'Ingrid', family: 'Sandvik', display: 'Ingrid Sandvik' },
  acr: 'http://ftn.ficora.fi/2017/loatest2',
  authTime: 1,
  label: 'label',
}
const accountKey = personKey(identity.hetu, ['pepper'], 1)
const at = (clock: string) => new Date(`2026-11-20T${clock}Z`)
let token: string

beforeEach(async () => {
  await database.deleteFrom('users').execute()
  await database.deleteFrom('last_visits').execute()
  await database.deleteFrom('opened').execute()
  token = await login(at('08:00:00'))
})

async function login(now: Date): Promise<string> {
  const token = newSessionToken()
  const userId = await ensureUser(context, accountKey, now)
  await createSession(context, { token, userId, identity, browser: someBrowser, now })
  return token
}

test('a session is read with its token and gives back the identity', async () => {
  expect((await findSession(context, token, at('08:01:00')))?.identity).toEqual(identity)
})

test.each([
  ['a token that never was', () => newSessionToken()],
  ['the hash of the token, as a thief of the database has it', hashOfStored],
  ['an empty token', () => ''],
])('%s opens nothing', async (_name, otherToken) => {
  expect(await findSession(context, await otherToken(), at('08:01:00'))).toBeUndefined()
})

test('the secret of another portal opens nothing', async () => {
  const stranger = { ...context, secrets: ['the secret of quite another portal'] as const }
  expect(await findSession(stranger, token, at('08:01:00'))).toBeUndefined()
})

test('idle for the whole limit ends it; activity moves the end; reading does not', async () => {
  const session = await findSession(context, token, at('08:14:59'))
  expect(await findSession(context, token, at('08:15:00'))).toBeUndefined()
  if (!session) throw new Error('the session should be alive')
  await extendSession(context, session, at('08:14:59'))
  expect(await findSession(context, token, at('08:29:58'))).toBeDefined()
  expect(await findSession(context, token, at('08:29:59'))).toBeUndefined()
})

test('activity after the end wakes nothing', async () => {
  const session = await findSession(context, token, at('08:14:59'))
  if (!session) throw new Error('the session should be alive')
  await extendSession(context, session, at('08:15:01'))
  expect(await findSession(context, token, at('08:15:02'))).toBeUndefined()
})

test('the absolute limit ends a session that was never idle', async () => {
  let session = await findSession(context, token, at('08:01:00'))
  for (let minute = 10; minute < 480 && session; minute += 10) {
    session = await extendSession(
      context,
      session,
      new Date(at('08:00:00').getTime() + minute * 6e4),
    )
  }
  expect(await findSession(context, token, at('15:59:59'))).toBeDefined()
  expect(await findSession(context, token, at('16:00:00'))).toBeUndefined()
})

test('after logout the token is worth nothing, and what the session kept is gone', async () => {
  await keepSearch(context, token, { handle: 'self', words: 'hemvård' }, at('08:01:00'))
  await endSession(context, token)
  await endSession(context, token)
  expect(await findSession(context, token, at('08:01:01'))).toBeUndefined()
  expect(await database.selectFrom('searches').selectAll().execute()).toEqual([])
})

test('a login clears away sessions that are over, and only those', async () => {
  const later = await login(at('08:10:00'))
  await login(at('08:16:00'))
  const left = await database.selectFrom('sessions').select('token_hash').execute()
  expect(left).toHaveLength(2)
  expect(await findSession(context, later, at('08:16:01'))).toBeDefined()
})

test('two logins at the same moment make one user', async () => {
  const other = personKey('010190-901R', ['pepper'], 1)
  const ids = await Promise.all([1, 2, 3].map(() => ensureUser(context, other, at('08:00:00'))))
  expect(new Set(ids).size).toBe(1)
  expect(await findUserId(context, other)).toBe(ids[0])
})

test('search words come back by their id, in their own session and under their own handle only', async () => {
  const words = 'hemvård åren 2024'
  const keep = (of: string, handle: string) =>
    keepSearch(context, of, { handle, words }, at('08:01:00'))
  const id = await keep(token, 'self')
  expect(id).toMatch(/^[\w-]{22}$/)
  expect(await keep(token, 'self')).toBe(id)
  expect(await findSearch(context, token, { handle: 'self', id })).toBe(words)
  const stranger = await login(at('08:03:00'))
  expect(await findSearch(context, stranger, { handle: 'self', id })).toBeUndefined()
  expect(await keep(stranger, 'self')).not.toBe(id)

  expect(await findSearch(context, token, { handle: 'of-a-child', id })).toBeUndefined()
  const ofChild = await keep(token, 'of-a-child')
  expect(ofChild).not.toBe(id)
  expect(await findSearch(context, token, { handle: 'of-a-child', id: ofChild })).toBe(words)
  expect(await findSearch(context, token, { handle: 'self', id: ofChild })).toBeUndefined()
})

test('the last visit is that of the session before, for the whole session', async () => {
  const look = (token: string, clock: string) =>
    visit(context, { token, actorKey: accountKey, subjectKey: 'subject', now: at(clock) })

  expect(await look(token, '08:01:00')).toBeUndefined()
  expect(await look(token, '08:09:00')).toBeUndefined()
  const second = await login(at('08:10:00'))
  expect(await look(second, '08:11:00')).toEqual(at('08:01:00'))
  expect(await look(second, '08:12:00')).toEqual(at('08:01:00'))
  expect(await look(token, '08:13:00')).toBeUndefined()
})

test('a session comes with the visits that are frozen for it, and with no others', async () => {
  const look = (token: string, subjectKey: string, clock: string) =>
    visit(context, { token, actorKey: accountKey, subjectKey, now: at(clock) })
  expect((await findSession(context, token, at('08:01:00')))?.visits).toEqual({})
  await look(token, 'x', '08:01:00')
  const second = await login(at('08:10:00'))
  await look(second, 'x', '08:11:00')
  await look(second, 'y', '08:12:00')

  expect((await findSession(context, token, at('08:13:00')))?.visits).toEqual({ x: null })
  const { x = null, y } = (await findSession(context, second, at('08:13:00')))?.visits ?? {}
  expect(new Date(x ?? 0)).toEqual(at('08:01:00'))
  expect(y).toBeNull()
})

test('last visits are apart for each actor and each subject', async () => {
  const look = (actorKey: string, subjectKey: string, token: string, clock: string) =>
    visit(context, { token, actorKey, subjectKey, now: at(clock) })
  await look('a', 'x', token, '08:01:00')
  const second = await login(at('08:10:00'))
  expect(await look('a', 'y', second, '08:11:00')).toBeUndefined()
  const third = await login(at('08:12:00'))
  expect(await look('b', 'x', third, '08:13:00')).toBeUndefined()
})

const reader = { actorKey: 'a', subjectKey: 'x' }
const daysLater = (days: number) => new Date(at('08:01:00').getTime() + days * 24 * 3_600_000)

test('what is new is so from the first visit on, and after 14 days no longer remembers when that was', async () => {
  const look = (token: string, now: Date) => visit(context, { token, ...reader, now })
  const since = async (now: Date) => (await newnessOf(context, reader, now)).documents
  expect(await since(at('08:00:30'))).toEqual(at('08:00:30'))
  await look(token, at('08:01:00'))
  expect(await since(at('08:05:00'))).toEqual(at('08:01:00'))
  await look(await login(daysLater(3)), daysLater(3))
  expect(await since(daysLater(3))).toEqual(at('08:01:00'))
  await look(await login(daysLater(15)), daysLater(15))
  expect(await since(daysLater(15))).toEqual(daysLater(1))
  expect(await since(daysLater(16))).toEqual(daysLater(2))
  const row = await database.selectFrom('last_visits').selectAll().executeTakeFirstOrThrow()
  expect([row.first_at, row.log_read_at]).toEqual([null, null])
})

test('events of the log are new until the log has been opened', async () => {
  await visit(context, { token, ...reader, now: at('08:01:00') })
  const since = async () => (await newnessOf(context, reader, at('09:00:00'))).log
  expect(await since()).toEqual(at('08:01:00'))
  await keepLogRead(context, { ...reader, actorKey: 'b' }, at('08:30:00'))
  expect(await since()).toEqual(at('08:01:00'))
  await keepLogRead(context, reader, at('08:30:00'))
  expect(await since()).toEqual(at('08:30:00'))
})

test('what was opened is known to its reader, of that client alone, and the row names neither', async () => {
  await keepOpened(context, reader, { id: 'it', until: daysLater(14) })
  await keepOpened(context, reader, { id: 'it', until: daysLater(14) })
  const known = async (who: typeof reader, context_ = context) => [
    ...(await openedAmong(context_, who, ['it', 'other'])),
  ]
  expect(await known(reader)).toEqual(['it'])
  expect(await known({ ...reader, actorKey: 'b' })).toEqual([])
  expect(await known({ ...reader, subjectKey: 'y' })).toEqual([])
  expect(await known(reader, { ...context, secrets: ['the secret of another portal'] })).toEqual([])
  expect(await openedAmong(context, reader, [])).toEqual(new Set())
  const rows = await database.selectFrom('opened').selectAll().execute()
  expect(rows).toEqual([
    { mark: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/), until: daysLater(14) },
  ])
})

test('what was opened is forgotten when it would have ceased to be new', async () => {
  await keepOpened(context, reader, { id: 'it', until: daysLater(14) })
  await login(new Date(daysLater(14).getTime() - 1))
  expect((await openedAmong(context, reader, ['it'])).size).toBe(1)
  await login(daysLater(14))
  expect(await database.selectFrom('opened').selectAll().execute()).toEqual([])
})

test('requests that come at once freeze one answer', async () => {
  await visit(context, { token, actorKey: 'a', subjectKey: 'x', now: at('08:01:00') })
  const second = await login(at('08:10:00'))
  const answers = await Promise.all(
    [1, 2, 3, 4].map((second_) =>
      visit(context, {
        token: second,
        actorKey: 'a',
        subjectKey: 'x',
        now: at(`08:11:0${second_}`),
      }),
    ),
  )
  expect(answers).toEqual([1, 2, 3, 4].map(() => at('08:01:00')))
})

async function hashOfStored(): Promise<string> {
  const row = await database.selectFrom('sessions').select('token_hash').executeTakeFirstOrThrow()
  return row.token_hash
}

test('a draft is opened and changed by its own session and handle alone, and goes with it', async () => {
  const other = await login(at('08:00:00'))
  const handle = 'self'
  const id = await keepDraft(context, token, { handle, text: 'Barnskydd' }, at('08:01:00'))
  await changeDraft(context, other, { handle, id, text: 'from another session' })
  await changeDraft(context, token, { handle: 'of-a-child', id, text: 'under another handle' })
  expect(await findDraft(context, token, { handle, id })).toBe('Barnskydd')
  expect(await findDraft(context, other, { handle, id })).toBeUndefined()
  expect(await findDraft(context, token, { handle: 'of-a-child', id })).toBeUndefined()

  await changeDraft(context, token, { handle, id, text: 'Registrerat' })
  expect(await findDraft(context, token, { handle, id })).toBe('Registrerat')
  const rows = await database.selectFrom('drafts').select('sealed').execute()
  expect(JSON.stringify(rows)).not.toContain('Registrerat')

  await endSession(context, token)
  expect(await database.selectFrom('drafts').selectAll().execute()).toEqual([])
})

test('what waits in a session is bounded: the oldest goes, and nothing of another session', async () => {
  const other = await login(at('08:00:00'))
  const handle = 'self'
  const kept = await keepDraft(context, other, { handle, text: 'of another' }, at('08:00:30'))
  const moment = (count: number) => new Date(at('08:01:00').getTime() + count)
  const drafts: string[] = []
  const searches: string[] = []
  for (let count = 0; count <= mostKept.searches; count += 1) {
    searches.push(await keepSearch(context, token, { handle, words: `${count}` }, moment(count)))
    if (count > mostKept.drafts) continue
    drafts.push(await keepDraft(context, token, { handle, text: `${count}` }, moment(count)))
  }
  const open = (id = '') => findDraft(context, token, { handle, id })
  expect(await open(drafts[0])).toBeUndefined()
  expect(await open(drafts[1])).toBe('1')
  expect(await open(drafts.at(-1))).toBe(`${mostKept.drafts}`)
  expect(await findSearch(context, token, { handle, id: searches[0] ?? '' })).toBeUndefined()
  expect(await findSearch(context, token, { handle, id: searches[1] ?? '' })).toBe('1')
  expect(await findDraft(context, other, { handle, id: kept })).toBe('of another')
})
