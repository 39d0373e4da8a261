import { afterAll, beforeEach, expect, test } from 'vitest'
import { parseSessionState } from '@/lib/contracts/portal/session-state'
import { newSessionToken } from '../sealing/session-token'
import { endOtherSessions } from '../store/own-sessions'
import { createSession, endSession } from '../store/sessions'
import { ensureUser } from '../store/users'
import { createTestBrowser } from '../testing/test-browser'
import { openTestServices, testPortalUrl } from '../testing/test-services'
import { answerSessionExtension, answerSessionState } from './answer-session-state'
import { someBrowser } from '../testing/some-browser'

const { services, close } = await openTestServices()
afterAll(close)

const at = (clock: string) => new Date(`2026-11-20T${clock}Z`)
const names = {
  first: 'Ingrid Maria',
  calling: 'Ingrid',
  family: 'Sandvik',
  display: 'Ingrid Sandvik',
}
let browser: ReturnType<typeof createTestBrowser>
let token: string

beforeEach(async () => {
  browser = createTestBrowser(testPortalUrl)
  token = await login('label of the first login')
})

async function login(label: string): Promise<string> {
  const token = newSessionToken()
  const userId = await ensureUser(services.context, 'key', at('08:00:00'))
  const identity = {
    hetu: '010190-900P',
    birthDate: '1990-01-01',
    names,
    acr: 'x',
    authTime: 1,
    label,
  }
  await createSession(services.context, {
    token,
    userId,
    identity,
    browser: someBrowser,
    now: at('08:00:00'),
  })
  browser.jar.set(services.cookies.session, token)
  return token
}

async function ask(clock: string) {
  const response = await answerSessionState(browser.get('/api/session/state'), services, at(clock))
  browser.follow(response)
  return parseSessionState(await response.json())
}

async function extend(clock: string, headers: HeadersInit = {}) {
  const request = browser.post('/api/session/extend', headers)
  const response = await answerSessionExtension(request, services, at(clock))
  browser.follow(response)
  return { status: response.status, state: parseSessionState(await response.json()) }
}

test('asking tells the time that is left and extends nothing', async () => {
  expect(await ask('08:05:00')).toMatchObject({ remainingSeconds: 600, limitSeconds: 28_500 })
  expect(await ask('08:14:59')).toMatchObject({ alive: true, remainingSeconds: 1 })
  expect(await ask('08:15:00')).toEqual({ alive: false })
})

test('activity gives the whole idle limit again, up to the absolute one', async () => {
  expect((await extend('08:10:00')).state).toMatchObject({ remainingSeconds: 900 })
  for (let minute = 20; minute < 480; minute += 10) {
    await extend(new Date(at('08:00:00').getTime() + minute * 60_000).toISOString().slice(11, 19))
  }
  expect(await ask('15:59:00')).toMatchObject({ remainingSeconds: 60, limitSeconds: 60 })
  expect((await extend('16:00:00')).state).toEqual({ alive: false })
})

test('an ended session is not extended, and its cookie is cleared away', async () => {
  await endSession(services.context, token)
  expect(await extend('08:01:00')).toEqual({ status: 200, state: { alive: false } })
  expect([...browser.jar.keys()]).toEqual([])
})

test('one that was ended from elsewhere keeps its cookie for the page that says so', async () => {
  const first = browser
  browser = createTestBrowser(testPortalUrl)
  const second = await login('label of the second login')
  browser = first
  await endOtherSessions(services.context, second, 'all', at('08:01:00'))
  expect(await ask('08:02:00')).toEqual({ alive: false })
  expect(browser.cookie(services.cookies.session)).toBe(token)
})

test('an ended session is told with what the browser is to let go of; a living one is not', async () => {
  const answer = (clock: string) =>
    answerSessionState(browser.get('/api/session/state'), services, at(clock))
  expect((await answer('08:01:00')).headers.get('clear-site-data')).toBeNull()
  expect((await answer('08:15:00')).headers.get('clear-site-data')).toBe('"cache"')
})

test('each login is told apart, and nothing of the person is told', async () => {
  const first = await ask('08:01:00')
  await login('label of the second login')
  const second = await ask('08:01:00')
  expect(first).not.toEqual(second)
  expect(JSON.stringify([first, second])).not.toMatch(/label|Ingrid|010190/)
})

test.each([
  ['nothing', undefined],
  ['a text', 'alive'],
  ['a page', { html: '' }],
  ['a session without times', { alive: true, login: 'x' }],
])('%s is no answer about a session', (_name, answer) => {
  expect(parseSessionState(answer)).toBeUndefined()
})
