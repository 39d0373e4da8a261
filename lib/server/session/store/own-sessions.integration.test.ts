import { afterAll, beforeEach, expect, test } from 'vitest'
import type { BrowserWord } from '@/lib/domain/codes/browser-words'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { newSessionToken } from '../sealing/session-token'
import {
  dismissLaterLogin,
  endOtherSessions,
  isEndedElsewhere,
  listOwnSessions,
} from './own-sessions'
import type { SessionContext } from './session-context'
import { sessionMigrations } from './migrations'
import type { SessionTables } from './session-tables'
import { createSession, endSession, extendSession, findSession } from './sessions'
import { ensureUser } from './users'

const { database, close } = await openTestDatabase<SessionTables>()
afterAll(close)
await migrate(database, sessionMigrations)

const context: SessionContext = {
  database,
  secrets: ['a secret of the portal that is long enough'],
  idleSeconds: 900,
  absoluteSeconds: 28_800,
}
const names = { first: 'Ingrid', calling: 'Ingrid', family: 'Sandvik', display: 'Ingrid Sandvik' }
const identity = {
  hetu: '010190-900P',
  birthDate: '1990-01-01',
  names,
  acr: 'x',
  authTime: 1,
  label: 'x',
}
const phone: BrowserWord = { browser: 'firefox', system: 'android' }
const desk: BrowserWord = { browser: 'edge', system: 'windows' }
const at = (clock: string) => new Date(`2026-11-20T${clock}Z`)
const iso = (clock: string) => at(clock).toISOString()
let first: string
let second: string
let strange: string

beforeEach(async () => {
  await database.deleteFrom('users').execute()
  await database.deleteFrom('ended_sessions').execute()
  first = await login('ingrid', phone, at('08:00:00'))
  second = await login('ingrid', desk, at('08:05:00'))
  strange = await login('otto', desk, at('08:06:00'))
})

async function login(person: string, browser: BrowserWord, now: Date): Promise<string> {
  const token = newSessionToken()
  const userId = await ensureUser(context, person, now)
  await createSession(context, { token, userId, identity, browser, now })
  return token
}

const list = (token: string, clock = '08:07:00') => listOwnSessions(context, token, at(clock))
const lives = async (token: string, clock = '08:07:00') =>
  (await findSession(context, token, at(clock))) !== undefined
const handleOf = async (token: string) => (await list(token))[0]?.handle ?? ''
const end = (token: string, which: { handle: string } | 'all') =>
  endOtherSessions(context, token, which, at('08:07:00'))

test('one sees where one is logged in, this one first, and nobody else', async () => {
  expect(await list(first)).toMatchObject([
    { ...phone, since: iso('08:00:00'), activeAt: iso('08:00:00'), current: true },
    { ...desk, since: iso('08:05:00'), current: false },
  ])
  expect((await list(second)).map(({ current, browser }) => [current, browser])).toEqual([
    [true, 'edge'],
    [false, 'firefox'],
  ])
  expect(await list(strange)).toHaveLength(1)
})

test('activity is told', async () => {
  const session = await findSession(context, first, at('08:06:30'))
  if (!session) throw new Error('the session should be alive')
  await extendSession(context, session, at('08:06:30'))
  expect((await list(second))[1]).toMatchObject({
    since: iso('08:00:00'),
    activeAt: iso('08:06:30'),
  })
})

test.each([
  ['a token that never was', () => newSessionToken()],
  ['one that is over', () => first, '08:20:00'],
])('%s lists nothing and ends nothing', async (_name, token, clock = '08:07:00') => {
  expect(await list(token(), clock)).toEqual([])
  expect(await endOtherSessions(context, token(), 'all', at(clock))).toBe(0)
})

test('what is over is not listed', async () => {
  expect(await list(second, '08:16:00')).toHaveLength(1)
})

test('one other is ended by its handle, at once; it says why, and the rest live on', async () => {
  expect(await end(second, { handle: await handleOf(first) })).toBe(1)
  expect([await lives(first), await lives(second), await lives(strange)]).toEqual([
    false,
    true,
    true,
  ])
  expect(await isEndedElsewhere(context, first, at('08:08:00'))).toBe(true)
  expect(await list(second)).toHaveLength(1)
})

test('all others are ended together', async () => {
  await login('ingrid', phone, at('08:06:30'))
  expect(await end(second, 'all')).toBe(2)
  expect(await list(second)).toHaveLength(1)
  expect(await lives(strange)).toBe(true)
})

test.each([
  ['another person’s', () => handleOf(strange)],
  ['one’s own, by which one would log out', () => handleOf(second)],
  ['the hash of a token', () => storedHash()],
  ['one that never was', () => Promise.resolve('x'.repeat(22))],
  ['no handle', () => Promise.resolve('')],
  ['a text that no database takes', () => Promise.resolve('\u0000')],
])('%s ends nothing', async (_name, handle) => {
  expect(await end(second, { handle: await handle() })).toBe(0)
  const all = await Promise.all([first, second, strange].map((token) => lives(token)))
  expect(all).toEqual([true, true, true])
})

test('who logged out, or was idle, was not ended from elsewhere', async () => {
  await endSession(context, first)
  expect(await isEndedElsewhere(context, first, at('08:08:00'))).toBe(false)
  expect(await isEndedElsewhere(context, second, at('08:30:00'))).toBe(false)
})

test('what was ended is remembered no longer than it could have lived, and then cleared away', async () => {
  await end(second, 'all')
  expect(await isEndedElsewhere(context, first, at('15:59:59'))).toBe(true)
  expect(await isEndedElsewhere(context, first, at('16:00:00'))).toBe(false)
  await login('otto', desk, at('16:00:00'))
  expect(await database.selectFrom('ended_sessions').selectAll().execute()).toEqual([])
})

test('the first is told of the second, and not the second nor anyone else', async () => {
  const told = async (token: string) =>
    (await findSession(context, token, at('08:07:00')))?.laterLogin
  expect(await told(first)).toEqual({ ...desk, at: iso('08:05:00') })
  expect([await told(second), await told(strange)]).toEqual([undefined, undefined])

  // What she knows of is the login before: this one has come since the page was drawn.
  await dismissLaterLogin(context, first, at('08:04:59'))
  expect(await told(first)).toEqual({ ...desk, at: iso('08:05:00') })
  await dismissLaterLogin(context, first, at('08:05:00'))
  expect(await told(first)).toBeUndefined()
  await login('ingrid', phone, at('08:06:30'))
  expect(await told(first)).toEqual({ ...phone, at: iso('08:06:30') })
  expect(await told(second)).toEqual({ ...phone, at: iso('08:06:30') })
})

test('who takes the database learns the browser in a word, and neither person nor token', async () => {
  const rows = await database.selectFrom('sessions').selectAll().execute()
  const text = JSON.stringify(rows)
  expect(text).not.toMatch(/Ingrid|Sandvik|010190|Mozilla/)
  for (const token of [first, second, strange]) expect(text).not.toContain(token)
})

async function storedHash(): Promise<string> {
  const row = await database.selectFrom('sessions').select('token_hash').executeTakeFirstOrThrow()
  return row.token_hash
}
