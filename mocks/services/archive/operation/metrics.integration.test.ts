import { afterAll, expect, test } from 'vitest'
import { pino } from 'pino'
import { createMetrics } from '@/lib/management/metrics'
import { noteBatch } from '@/lib/metrics/tally'
import { deriveKeys } from '../keys'
import { unpublished } from '../log/tree/published-heads'
import { sealLog } from '../log/tree/seal-log'
import { createSigner } from '../protocol/signing/signer'
import { documentOf, hetus, newOid } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { askedOf } from './management'

/** An archive with one document that shows and, of two twins, the other with one more that does not. */
async function startTwin(hidden: Parameters<typeof documentOf>[0] | undefined) {
  const metrics = createMetrics(
    'archive',
    askedOf(() => archive.database),
  )
  const archive = await startTestArchive({ observe: (request) => metrics.observe(request) })
  const [shown = ''] = await archive.store(documentOf())
  const own = await archive.personToken({ subject: hetus.anna })
  const [secret = newOid()] = hidden ? await archive.store(documentOf(hidden)) : []
  return { archive, metrics, shown, secret, own }
}
type Twin = Awaited<ReturnType<typeof startTwin>>

const twins: Twin[] = []
afterAll(() => Promise.all(twins.map(({ archive }) => archive.close())))

const indexBody = JSON.stringify({
  resourceType: 'Parameters',
  parameter: [{ name: 'newest', valueInteger: 5 }],
})

/** What the portal asks for its client, who sees one document, and another controller's system that may not see the other. */
async function readAll({ archive, shown, secret, own }: Twin): Promise<number[]> {
  const elsewhere = await archive.systemToken('county-17')
  const answers = [
    await archive.post('/fhir/DocumentReference/$display-index', own, indexBody),
    await archive.get(`/fhir/DocumentReference/${shown}`, own),
    await archive.get(`/fhir/DocumentReference/${secret}`, elsewhere),
    await archive.get('/fhir/Nothing', own),
    await archive.app.request('/health'),
  ]
  return answers.map(({ status }) => status)
}

/** Counts alone: how long it took, and what Node.js and all tests of the process have done, is noise. */
async function countsOf({ metrics }: Twin): Promise<string[]> {
  const lines = (await metrics.read()).split('\n')
  return lines.filter((line) => /^mittkanta_(request_seconds_count|broken)/.test(line))
}

test.each([
  ['of special content (V05)', { specialContent: true }],
  ['that is delayed (V08)', { delayUntil: '2027-06-01' }],
])('metrics do not tell a client with a document %s from one without', async (_name, hidden) => {
  const [with_, without] = [await startTwin(hidden), await startTwin(undefined)]
  twins.push(with_, without)
  expect((await countsOf(with_)).join()).toContain('/fhir')
  const stored = /route="\/fhir",method="POST"/
  const before = await countsOf(with_)
  const answered = await readAll(with_)
  expect(answered.slice(0, 2)).toEqual([200, 200])
  expect(answered).toEqual(await readAll(without))
  // What was stored more is told as one more storing, of whoever it is.
  const read = (lines: string[]) =>
    lines.filter((line) => !stored.test(line) && !line.includes('/oauth/token'))
  expect(read(await countsOf(with_))).toEqual(read(await countsOf(without)))
  expect(read(await countsOf(with_))).not.toEqual(read(before))
})

test('no label holds what a caller has sent', async () => {
  const twin = await startTwin(undefined)
  twins.push(twin)
  const word = '010190-900P'
  for (const path of [`/fhir/Binary/${word}`, `/${word}`, `/fhir/${word}?${word}=${word}`])
    await twin.archive.get(path, word)
  const text = await twin.metrics.read()
  expect(text).toContain('status="401"')
  expect(text).not.toContain(word)
})

test('how far sealing is behind is the age of the oldest row that waits, and nothing when all are sealed', async () => {
  const twin = await startTwin(undefined)
  twins.push(twin)
  const { archive, shown, metrics } = twin
  const lag = async () =>
    Number(/^mittkanta_sealing_lag_seconds\S* (\S+)$/m.exec(await metrics.read())?.[1])
  expect(await lag()).toBe(0)
  archive.setNow(new Date(Date.now() - 90_000))
  await archive.get(`/fhir/DocumentReference/${shown}`, await tokenNow(archive))
  expect(await lag()).toBeGreaterThan(85)
  expect(await lag()).toBeLessThan(300)
  await sealAll(archive)
  expect(await lag()).toBe(0)
})

test('a batch that is taken in is told of, with for how long', async () => {
  const twin = await startTwin(undefined)
  twins.push(twin)
  const told = async (name: string) =>
    Number(new RegExp(`^${name}\\S* (\\S+)$`, 'm').exec(await twin.metrics.read())?.[1])
  const done = noteBatch(Date.now() - 30_000)
  expect(await told('mittkanta_batches')).toBe(1)
  expect(await told('mittkanta_batch_lag_seconds')).toBeGreaterThan(29)
  done()
  expect(await told('mittkanta_batches')).toBe(0)
  expect(await told('mittkanta_batch_lag_seconds')).toBe(0)
})

const tokenNow = (archive: TestArchive) => archive.personToken({ subject: hetus.anna })

async function sealAll(archive: TestArchive): Promise<void> {
  const { database, config, clock } = archive
  const signer = await createSigner(config.signingKeys)
  const rest = { keys: deriveKeys(config.secret), published: unpublished, treeWatch: {} }
  await sealLog({ database, config, clock, signer, log: pino({ level: 'silent' }), ...rest })
}
