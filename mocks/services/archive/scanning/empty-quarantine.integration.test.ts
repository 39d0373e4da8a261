import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { quarantineSchema } from '@/lib/contracts/archive/quarantine'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { emptyQuarantine } from './empty-quarantine'

const lines: string[] = []
const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
const now = new Date('2026-11-21T10:00:00Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
const day = 86_400_000
let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive({ now })
})
beforeEach(() => archive.database.deleteFrom('quarantine').execute())
afterAll(() => archive.close())

async function found(moments: Readonly<Record<string, Date>>) {
  for (const [id, found_at] of Object.entries(moments))
    await archive.database
      .insertInto('quarantine')
      .values({
        ...{ id, found_at, system: 'system-county-05', organisation: 'county-05', size: 3 },
        ...{ content_type: 'application/pdf', found: 'Eicar', sealed: Buffer.from('abc') },
      })
      .execute()
}
async function told() {
  const who = { hetu: '030370-902H', organisation: 'archive-operator', task: 'operator' } as const
  const answer = await archive.get('/operation/quarantine', await archive.officialToken(who))
  return quarantineSchema.parse(await answer.json())
}
const left = async () => (await told()).contents.map(({ id }) => id).toSorted()
const empty = (quarantineDays?: number) => {
  const { database, clock, config } = archive
  return emptyQuarantine({ database, clock, config: { ...config, quarantineDays }, log })
}

test('what the scan found goes after thirty days, to the millisecond, or after as many as the settings say; the log counts it and says no more', async () => {
  await found({ a: ago(30 * day), b: ago(30 * day - 1), c: ago(7 * day), d: now })
  await empty()
  expect(await left()).toEqual(['b', 'c', 'd'])
  await empty(7)
  expect(await left()).toEqual(['d'])
  await empty(7)
  const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(said.map(({ msg, removed }) => [msg, removed])).toEqual([
    ['quarantine emptied', 1],
    ['quarantine emptied', 2],
  ])
  expect(lines.join()).not.toMatch(/Eicar|county|pdf/)
})

test('of more than a hundred the newest are told, and how many there are', async () => {
  const moments = Array.from({ length: 102 }, (_, n) => [`n-${n}`, ago(n * 1_000)] as const)
  await found(Object.fromEntries(moments))
  const { contents, count } = await told()
  expect(contents.map(({ id }) => id)).toEqual(moments.slice(0, 100).map(([id]) => id))
  expect(count).toBe(102)
})
