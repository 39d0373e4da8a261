/** The archive's own work at the workbench, against the archive itself. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { workRetention } from '@/mocks/services/archive/retention/ending/work-retention'
import { keeping } from '@/mocks/services/archive/retention/testing/keeping'
import { testHetu } from '@/mocks/services/archive/testing/make-document'
import { sitDown } from '../../../testing/sit-down'
import { startBench, type Bench } from '../../../testing/start-bench'
import { momentInWords } from '../../../view/dates'
import { texts } from './texts'

const path = '/operator/work'
const words = texts.sv

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

const botvid = () => sitDown(bench, 'botvid-driftsson', 'archive-operator', 'operator')

/** What stands under a heading of the page, without marks. */
const under = (text: string, heading: string) =>
  text
    .slice(text.indexOf(`>${heading}</h`))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('nothing is ordered to begin with, and numbers tell how sealing and queues go', async () => {
  const { text, status } = await (await botvid()).open(path)
  expect(status).toBe(200)
  expect(text).toContain(words.none)
  expect(text).toContain(words.notByItself)
  expect(under(text, words.sealing)).toContain(`${words.whole} ${words.isWhole.yes}`)
  expect(under(text, words.batches)).toContain(`${words.running} 0`)
})

test('a dry run counts by register and task, and a deletion is not ordered without saying so', async () => {
  const { archive } = bench
  const hetu = testHetu(801)
  const does = keeping(archive)
  await does.stored(hetu)
  const client = archive.patientId(hetu)
  // The day is moved instead of the clock, by which the workbench's own logins are held.
  await archive.database
    .updateTable('documents')
    .set({ kept_until: '2026-01-01' })
    .where('client_id', '=', client)
    .execute()
  const operator = await botvid()
  expect((await operator.send(path, { run: 'dry' })).text).toContain(words.ordered.dry)
  expect((await operator.open(path)).text).toContain(words.going)
  await workRetention(archive)
  const counted = under((await operator.open(path)).text, words.runs.dry)
  expect(counted).toContain(`${words.result.dry} 1 handling Egentliga Finlands välfärdsområde`)
  expect(counted).toContain('Botvid Driftsson')

  const refused = await operator.send(path, { run: 'real' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(words.notSure)
  await workRetention(archive)
  expect(await does.rowsOf(hetu)).toMatchObject({ documents: 1 })

  const ordered = await operator.send(path, { run: 'real', sure: 'yes' })
  expect(ordered.text).toContain(words.ordered.real)
  await workRetention(archive)
  const done = under((await operator.open(path)).text, words.runs.real)
  expect(done).toContain(`${words.result.real} 1 handling`)
  expect(await does.rowsOf(hetu)).toMatchObject({ documents: 0, ended_documents: 1 })
})

test('it is the operator’s alone', async () => {
  const archivist = await sitDown(bench, 'helge-arkholm', 'county-05', 'archivist')
  expect((await archivist.open(path)).status).toBe(403)
})

test('what the virus scan has found is shown to the operator, who removes it, also when it is gone already', async () => {
  const operator = await botvid()
  expect((await operator.open(path)).text).toContain(words.quarantineNone)
  const [id, found] = ['f'.repeat(32), 'Eicar-Test-Signature']
  await bench.archive.database
    .insertInto('quarantine')
    .values({
      ...{ id, found, found_at: bench.archive.now(), system: 'klientbok-county-05' },
      ...{ organisation: 'county-05', content_type: 'application/pdf' },
      ...{ size: 68, sealed: Buffer.from('sealed') },
    })
    .execute()
  const shown = under((await operator.open(path)).text, words.quarantine)
  expect(shown).toContain(`${words.organisation} Egentliga Finlands välfärdsområde`)
  expect(shown).toContain(`${words.found} ${found} ${words.contentSize} 68 byte (application/pdf)`)
  const until = new Date(bench.archive.now().getTime() + 30 * 86_400_000).toISOString()
  expect(shown).toContain(
    `${words.keptUntil} ${momentInWords('sv', until).replaceAll('\u00a0', ' ')}`,
  )
  for (let times = 0; times < 2; times += 1)
    await operator.send(path, { run: 'remove', quarantined: id })
  expect((await operator.open(path)).text).toContain(words.quarantineNone)
})

test('of more than a hundred findings the page says that the newest are shown', async () => {
  const finding = (n: number) => ({
    ...{ id: `finding-${n}`, found: 'Eicar', found_at: bench.archive.now(), system: 's' },
    ...{ organisation: 'county-05', content_type: 'application/pdf' },
    ...{ size: 68, sealed: Buffer.from('sealed') },
  })
  const add = (findings: readonly ReturnType<typeof finding>[]) =>
    bench.archive.database.insertInto('quarantine').values(findings).execute()
  const operator = await botvid()
  await add(Array.from({ length: 100 }, (_, n) => finding(n)))
  expect((await operator.open(path)).text).not.toContain(words.quarantineCut('100', '100'))
  await add([finding(100)])
  expect((await operator.open(path)).text).toContain(words.quarantineCut('100', '101'))
  await bench.archive.database.deleteFrom('quarantine').execute()
})
