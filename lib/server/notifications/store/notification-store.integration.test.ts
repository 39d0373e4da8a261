import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { newSessionToken } from '../../session/sealing/session-token'
import { sessionMigrations } from '../../session/store/migrations'
import type { SessionTables } from '../../session/store/session-tables'
import {
  addAddress,
  beginTelling,
  endTelling,
  findAddressOf,
  removeAddressesOf,
  settleAddress,
} from './notification-addresses'
import { newNotificationCode } from '../notification-code'
import {
  findRequest,
  forgetRequest,
  giveBackRequest,
  keepRequest,
  mostTries,
  takeRequest,
  type NotificationStore,
} from './notification-requests'

const { database, close } = await openTestDatabase<SessionTables>()
afterAll(close)
await migrate(database, sessionMigrations)

const store: NotificationStore = {
  database,
  secrets: ['a secret of the portal that is long enough'],
}
const kept = { address: 'anna@example.org', locale: 'sv', documents: 'none' } as const
/** Evening in Helsinki: two hours later it is the next day. */
const evening = new Date('2026-11-21T20:30:00Z')
const after = (seconds: number) => new Date(evening.getTime() + seconds * 1000)
const hour = 3600

beforeEach(async () => {
  await database.deleteFrom('note_requests').execute()
  await database.deleteFrom('note_addresses').execute()
})

const newCode = () => newNotificationCode().replaceAll(' ', '')

async function ask(person = 'anna', now = evening): Promise<string> {
  const code = newCode()
  expect(await keepRequest(store, person, { code, kept }, now)).toBe(true)
  return code
}
const take = (code: string, person = 'anna', now = evening) => takeRequest(store, person, code, now)

describe('a code', () => {
  test('gives back the address, once', async () => {
    const code = await ask()
    expect(await findRequest(store, 'anna', evening)).toEqual(after(24 * hour))
    expect((await take(code))?.kept).toEqual(kept)
    expect(await take(code)).toBeUndefined()
    expect(await findRequest(store, 'anna', evening)).toBeUndefined()
  })

  test('is used by one of many that press at once', async () => {
    const code = await ask()
    const taken = await Promise.all(Array.from({ length: 8 }, () => take(code)))
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  test.each<[string, (code: string) => ReturnType<typeof take>]>([
    ['by another person', (code) => take(code, 'bertil')],
    ['at the very moment when it ends', (code) => take(code, 'anna', after(24 * hour))],
    ['with another code', () => take(newCode())],
  ])('is not used %s', async (_name, use) => {
    const code = await ask()
    expect(await use(code)).toBeUndefined()
    expect((await take(code, 'anna', after(24 * hour - 1)))?.kept).toEqual(kept)
  })

  test('is counted when it is wrong; after ten the right one is worth nothing, until a new one is asked for', async () => {
    const code = await ask()
    const wrong = code.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
    for (let count = 0; count < mostTries; count += 1) expect(await take(wrong)).toBeUndefined()
    expect(await take(code)).toBeUndefined()
    expect(await findRequest(store, 'anna', evening)).toBeUndefined()
    expect((await take(await ask()))?.kept).toEqual(kept)
  })

  test('can’t be used once a newer one is asked for, or it is forgotten', async () => {
    const [first, second] = [await ask(), await ask()]
    expect(await take(first)).toBeUndefined()
    await forgetRequest(store, 'anna')
    expect(await take(second)).toBeUndefined()
  })

  test('is given back where the archive could not be asked, but not over a newer one', async () => {
    const code = await ask()
    const taken = await take(code)
    if (!taken) throw new Error('It was not taken')
    await giveBackRequest(store, 'anna', taken)
    expect((await take(code))?.kept).toEqual(kept)

    const newer = await ask()
    await giveBackRequest(store, 'anna', taken)
    expect(await take(code)).toBeUndefined()
    expect((await take(newer))?.kept).toEqual(kept)
  })

  test('is sent five times a day at the most; the last one stays good', async () => {
    const codes = []
    for (let count = 0; count < 5; count += 1) codes.push(await ask())
    const code = newCode()
    expect(await keepRequest(store, 'anna', { code, kept }, evening)).toBe(false)
    expect(await keepRequest(store, 'anna', { code, kept }, after(hour))).toBe(false)
    expect((await take(codes.at(-1) ?? ''))?.kept).toEqual(kept)
    await ask('bertil')
    await ask('anna', after(2 * hour))
  })
})

async function confirm(person = 'anna', address: string = kept.address): Promise<string> {
  const secret = newSessionToken()
  await addAddress(store, {
    readerKey: person,
    personKey: person,
    secret,
    kept: { ...kept, address },
    now: evening,
  })
  await settleAddress(store, person, secret, `subscription of ${secret}`)
  return secret
}
const begin = (secret: string, today = '2026-11-21', now = evening) =>
  beginTelling(store, secret, { today, now })

describe('an address', () => {
  test('is handed out once a day', async () => {
    const secret = await confirm()
    expect(await findAddressOf(store, 'anna')).toEqual({ since: evening, documents: 'none' })
    expect(await begin(secret)).toEqual(kept)
    await endTelling(store, secret, '2026-11-21')
    expect(await begin(secret)).toBe('told')
    expect(await begin(secret, '2026-11-22')).toEqual(kept)
  })

  test('is handed out to one of many that tell at once; the others come again', async () => {
    const secret = await confirm()
    const begun = await Promise.all(Array.from({ length: 8 }, () => begin(secret)))
    expect(begun.filter((each) => typeof each === 'object')).toHaveLength(1)
    expect(begun.filter((each) => each === 'busy')).toHaveLength(7)
  })

  test('is handed out anew when the mail could not be sent, or the one who sent it broke off', async () => {
    const secret = await confirm()
    expect(await begin(secret)).toEqual(kept)
    await endTelling(store, secret, null)
    expect(await begin(secret)).toEqual(kept)
    expect(await begin(secret, '2026-11-21', after(59))).toBe('busy')
    expect(await begin(secret, '2026-11-21', after(60))).toEqual(kept)
  })

  test('is in force when the archive has answered; one that it never answered to is gone', async () => {
    const secret = newSessionToken()
    await addAddress(store, { readerKey: 'anna', personKey: 'anna', secret, kept, now: evening })
    expect(await findAddressOf(store, 'anna')).toBeUndefined()
    expect(await begin(secret)).toBe('busy')
    expect(await begin(secret, '2026-11-21', after(60))).toBe('gone')
  })

  test('takes the place of the one before, and of its day', async () => {
    const first = await confirm()
    await endTelling(store, first, '2026-11-21')
    const second = await confirm('anna', 'new@example.org')
    expect(await begin(first)).toBe('gone')
    expect(await begin(second)).toBe('told')
    expect(await begin(second, '2026-11-22')).toMatchObject({ address: 'new@example.org' })
  })

  test('is erased with the person’s others alone', async () => {
    const [own, other] = [await confirm(), await confirm('bertil')]
    expect(await removeAddressesOf(store, 'anna')).toEqual([`subscription of ${own}`])
    expect(await begin(own)).toBe('gone')
    expect(await begin(other)).toEqual(kept)
    expect(await removeAddressesOf(store, 'anna')).toEqual([])
  })

  test('brings no second mail on a day when it is erased and confirmed again', async () => {
    const first = await confirm()
    await endTelling(store, first, '2026-11-21')
    await removeAddressesOf(store, 'anna')
    await ask('bertil')
    const second = await confirm()
    expect(await begin(second)).toBe('told')
    expect(await begin(second, '2026-11-22', after(24 * hour))).toEqual(kept)
  })

  test('opens with no other secret of the portal', async () => {
    const secret = await confirm()
    const other: NotificationStore = {
      database,
      secrets: ['another secret of the portal, as long'],
    }
    const moment = { today: '2026-11-21', now: evening }
    expect(await beginTelling(other, secret, moment)).toBe('gone')
  })
})

test('the database holds neither addresses nor what opens them', async () => {
  const code = await ask()
  const secret = await confirm('bertil')
  const rows = [
    await database.selectFrom('note_requests').selectAll().execute(),
    await database.selectFrom('note_addresses').selectAll().execute(),
  ]
  expect(rows.map(({ length }) => length)).toEqual([1, 1])
  const text = JSON.stringify(rows).replaceAll(`subscription of ${secret}`, '')
  for (const word of ['example', code, secret]) expect(text).not.toContain(word)
})
