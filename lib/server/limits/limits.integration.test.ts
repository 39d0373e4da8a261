import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import type { Log } from '@/lib/config/log'
import { sessionMigrations } from '../session/store/migrations'
import type { SessionTables } from '../session/store/session-tables'
import { spend, type SpendServices } from './spend'
import { sweepLimits, tableLimit } from './table-limit'
import { waitIn } from './too-often'

vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-28T12:00:00Z') })
const { database, close } = await openTestDatabase<SessionTables>()
afterAll(close)
await migrate(database, sessionMigrations)

let faults: unknown[] = []
const onFault = (error: unknown) => void faults.push(error)
const limit = { name: 'searches', times: 2, seconds: 60, onFault }
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const rows = () => database.selectFrom('limits').selectAll().execute()

beforeEach(async () => {
  await database.deleteFrom('limits').execute()
  faults = []
})

test('the last is allowed, the first too many told when to come, and then it goes on', async () => {
  const count = tableLimit(database, limit)
  expect([await count('a'), await count('a')]).toEqual([undefined, undefined])
  pass(15)
  expect(await count('a')).toBe(45)
  expect(await count('b')).toBeUndefined()
  pass(45)
  expect(await count('a')).toBeUndefined()
})

test('two processes share a count', async () => {
  const [one, other] = [tableLimit(database, limit), tableLimit(database, limit)]
  expect([await one('a'), await other('a')]).toEqual([undefined, undefined])
  expect([await one('a'), await other('a')]).toEqual([60, 60])
})

test('at once, no more get through than may', async () => {
  const count = tableLimit(database, limit)
  const waits = await Promise.all(Array.from({ length: 10 }, () => count('a')))
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(2)
})

test('who is refused costs no writes', async () => {
  const count = tableLimit(database, limit)
  for (let i = 0; i < 20; i += 1) await count('a')
  expect(await rows()).toMatchObject([{ points: 3 }])
})

test('what is over is swept, what counts stays', async () => {
  await tableLimit(database, limit)('over')
  await tableLimit(database, { ...limit, seconds: 61 })('counts')
  pass(60)
  await sweepLimits(database, new Date())
  expect(await rows()).toMatchObject([{ key: 'searches:counts' }])
})

test('without its table a process counts for itself, and says that it can’t read', async () => {
  const gone = await openTestDatabase<SessionTables>()
  const count = tableLimit(gone.database, limit)
  expect([await count('a'), await count('a'), await count('a')]).toEqual([undefined, undefined, 60])
  expect(faults).toHaveLength(3)
  await gone.close()
})

const logged: unknown[][] = []
const services: SpendServices = {
  database,
  config: {
    LIMITS: { searches: { times: 1, seconds: 60 } },
    LIMITS_FACTOR: 1,
    HETU_PEPPER: 'pepper',
    HETU_PEPPER_ALSO: [],
  },
  log: ((...line: unknown[]) => void logged.push(line)) as Log,
}

test('too many is an error with its wait and one line for the operators; nobody else is refused', async () => {
  await spend(services, 'searches', 'anna')
  const refused = await spend(services, 'searches', 'anna').catch((error: unknown) => error)
  expect(waitIn(refused)).toBe(60)
  expect(logged).toEqual([
    ['warn', 'excess_rate_limit_exceeded', { kind: 'security', reason: 'searches', status: 429 }],
  ])
  await spend(services, 'searches', 'bertil')
  await spend(services, 'pdfs', 'anna')
})

test('the table knows nobody, and one key for each limit', async () => {
  await spend(services, 'pdfs', '010190-900P')
  await spend(services, 'mails', '010190-900P')
  const kept = await rows()
  expect(JSON.stringify(kept)).not.toContain('010190')
  expect(new Set(kept.map(({ key }) => key.split(':')[1])).size).toBe(2)
})

test('who counts sweeps, every five minutes', async () => {
  await tableLimit(database, limit)('over')
  pass(301)
  await spend(services, 'pdfs', 'anna')
  expect((await rows()).map(({ key }) => key)).not.toContain('searches:over')
})
