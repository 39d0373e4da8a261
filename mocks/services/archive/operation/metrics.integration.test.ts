import { afterAll, expect, test } from 'vitest'
import { createMetrics } from '@/lib/management/metrics'
import { documentOf, hetus, newOid } from '../testing/make-document'
import { startTestArchive } from '../testing/start-test-archive'
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
