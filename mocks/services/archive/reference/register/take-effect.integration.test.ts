import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import type { ArchiveTables, ArchiveTransaction } from '../../database/tables'
import { migrations } from '../../store/migrations'
import { waitingIn } from '../../testing/waiting-in'
import type { Author, FitChange } from './change'
import { enterChanges, lockReference } from './enter-changes'
import { takeEffect } from './take-effect'
import { writeAnswered } from './write-answered'

let opened: Awaited<ReturnType<typeof openTestDatabase<ArchiveTables>>>
beforeAll(async () => {
  opened = await openTestDatabase<ArchiveTables>()
  await migrate(opened.database, migrations)
})
afterAll(() => opened.close())

const now = new Date('2026-11-21T10:00:00Z')
const author: Author = { id: '1', name: 'Olga', organisation: 'operator', task: 'operator' }
const organisation = (name: string): FitChange => ({
  ...{ kind: 'organisation', key: 'county-05', reason: 'ett test' },
  content: { resourceType: 'Organization', id: 'county-05', name },
})
const run = <Done>(work: (trx: ArchiveTransaction) => Promise<Done>) =>
  opened.database.transaction().execute(work)
const namesOf = async () => {
  const rows = await opened.database.selectFrom('organisations').select('resource').execute()
  return rows.map(({ resource }) => (resource as unknown as { name: string }).name)
}

test('what is due takes effect once, and what is answered goes by it', async () => {
  await run((trx) => enterChanges(trx, author, [organisation('Egentliga Finland')], now))
  expect(await run((trx) => takeEffect(trx, now))).toBe(1)
  expect(await run((trx) => takeEffect(trx, now))).toBe(0)
  expect(await namesOf()).toEqual(['Egentliga Finland'])
})

test('of no organisation nothing is written anew', async () => {
  await run((trx) => writeAnswered(trx, []))
  expect(await namesOf()).toEqual(['Egentliga Finland'])
})

test('nothing that is entered needs nobody', async () => {
  expect(await run((trx) => enterChanges(trx, author, [], now))).toEqual([])
})

/** Of several connections; the embedded database has one. */
test.runIf(process.env.TEST_DATABASE_URL)(
  'of two that see at once that something is due, one lets it take effect, and the other finds nothing to do',
  async () => {
    const { database } = opened
    await run((trx) => enterChanges(trx, author, [organisation('Åboland')], now))
    let both: Promise<number[]> | undefined
    await run(async (trx) => {
      await lockReference(trx)
      const one = () => run((other) => takeEffect(other, now))
      both = Promise.all([one(), one()])
      both.catch(() => {})
      await expect.poll(() => waitingIn(database), { timeout: 30_000 }).toBe(2)
    })
    expect((await both)?.toSorted()).toEqual([0, 1])
    expect(await namesOf()).toEqual(['Åboland'])
  },
)
