/** The page by which one asks whether a document shows, against the archive itself. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { documentOf, hetus, newOid, testHetu } from '../../../archive/testing/make-document'
import { sitDown } from '../../testing/sit-down'
import { startBench, type Bench } from '../../testing/start-bench'
import { texts } from './texts'

const { sv } = texts

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

const ulla = () => sitDown(bench, 'ulla-vikstrand', 'county-05', 'main-user')

async function stored(changes: Parameters<typeof documentOf>[0] = {}) {
  const setOid = newOid()
  await bench.archive.store(documentOf({ setOid, ...changes }))
  return `urn:oid:${setOid}`
}

test('a document of the own register is told of: archived when, by which system, shown to whom', async () => {
  const identifier = await stored()
  const page = await (await ulla()).send('/shows', { ask: 'document', identifier })
  expect(page.status).toBe(200)
  expect(page.text).toContain(identifier)
  expect(page.text).toContain('Beslut')
  expect(page.text).toContain('system-county-05')
  expect(page.text.match(new RegExp(`<td>${sv.shows.yes}</td>`, 'g'))).toHaveLength(3)
})

test('one that a professional has hidden from guardians says so, and how it is changed', async () => {
  const identifier = await stored({ hiddenFromGuardians: true })
  const { text } = await (await ulla()).send('/shows', { ask: 'document', identifier })
  expect(text).toContain(`<td>${sv.shows.no}</td>`)
  expect(text).toContain(`V16: ${sv.rules.V16}`)
  expect(text).toContain(sv.setters.professional)
  expect(text).toContain(sv.changes['store-new-version'])
})

test('one of another register is answered as one that never was', async () => {
  const identifier = await stored()
  const other = await sitDown(bench, 'raija-harjuranta', 'county-08', 'main-user')
  const asked = await other.send('/shows', { ask: 'document', identifier })
  const never = await other.send('/shows', { ask: 'document', identifier: `urn:oid:${newOid()}` })
  expect([asked.status, never.status]).toEqual([404, 404])
  expect(asked.text).toBe(never.text)
  expect(asked.text).toContain(sv.notFound)
})

test('a client is asked about without her code coming back in the page', async () => {
  await stored()
  const browser = await ulla()
  for (const ask of ['client', 'summary']) {
    const page = await browser.send('/shows', { ask, hetu: hetus.anna })
    expect(page.status, ask).toBe(200)
    expect(page.text, ask).not.toContain(hetus.anna)
    expect(page.url, ask).toBe(`${bench.url}/shows`)
  }
})

test('of a client without documents every question has an answer', async () => {
  const browser = await ulla()
  const { status, text } = await browser.send('/shows', { ask: 'summary', hetu: testHetu(77) })
  expect(status).toBe(200)
  for (const told of [sv.summary.archivedText(0), sv.summary.noStarts, sv.summary.noRules])
    expect(text).toContain(told)
})

test('a client with many documents is read page by page', async () => {
  for (let stores = 0; stores < 21; stores++) await stored()
  const browser = await ulla()
  const first = await browser.send('/shows', { ask: 'client', hetu: hetus.anna })
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(first.text)?.[1]
  const [question = '', cursor = ''] = [hidden('question'), hidden('cursor')]
  const second = await browser.send('/shows', { ask: 'next', question, cursor })
  const sets = ({ text }: Readonly<{ text: string }>) => text.match(/urn:oid:2\.999[\d.]+/g) ?? []
  expect(new Set(sets(first)).size).toBe(20)
  expect(new Set([...sets(first), ...sets(second)]).size).toBeGreaterThan(20)

  const strange = await (await ulla()).send('/shows', { ask: 'next', question, cursor })
  expect(strange.status).toBe(422)
})

const tuulia = () => sitDown(bench, 'tuulia-koodila', 'klientbok-oy', 'vendor')

test('A9: a vendor asks of what one of its systems has stored for an invented client, and of nothing else', async () => {
  const hetu = testHetu(78)
  const [setOid, other] = [newOid(), newOid()]
  await bench.archive.store(documentOf({ hetu, setOid, delayUntil: '2099-01-01' }))
  await bench.archive.store(documentOf({ hetu, setOid: other }))
  const system = 'klientbok-county-05'
  await bench.archive.database
    .updateTable('documents')
    .set({ stored_by: system })
    .where('set_oid', '=', setOid)
    .execute()
  const browser = await tuulia()
  expect((await browser.open('/shows')).text).toContain(`value="${system}"`)
  const asked = await browser.send('/shows', {
    ...{ ask: 'document', identifier: `urn:oid:${setOid}`, system },
  })
  expect([asked.status, asked.text.includes(`V14: ${sv.rules.V14}`)]).toEqual([200, true])
  const listed = await browser.send('/shows', { ask: 'client', hetu, system })
  expect([listed.text.includes(setOid), listed.text.includes(other)]).toEqual([true, false])
  const summary = await browser.send('/shows', { ask: 'summary', hetu, system })
  expect(summary.text).toContain(sv.summary.archivedText(1))
  expect(summary.text).toContain(sv.system.summaryLead)
  const nobody = testHetu(79)
  const none = await browser.send('/shows', { ask: 'client', hetu: nobody, system })
  expect(none.text).toContain(sv.system.noDocuments)
  // A vendor has no register of its own, and begins to show nothing.
  for (const { text } of [await browser.open('/'), summary, none])
    expect(text).not.toMatch(/(ditt|ert|ert eget) register|Har ni/)
  // What another's system has stored is as what never was; a system that is another's, as none.
  for (const [of, by] of [
    [other, system],
    [newOid(), system],
    [setOid, 'asiakaspolku-county-08'],
    [setOid, ''],
  ] as const) {
    const form = { ask: 'document', identifier: `urn:oid:${of}`, system: by }
    const { status, text } = await browser.send('/shows', form)
    expect([status, text.includes(sv.system.notFound)], by).toEqual([404, true])
  }
})

test('a vendor asks of nobody who may live, and need not choose the system again', async () => {
  const living = `010190-002${checkCharacterOf('010190', '002')}`
  const form = { ask: 'client', hetu: living, system: 'klientbok-county-05' }
  const { status, text } = await (await tuulia()).send('/shows', form)
  expect([status, text.includes(sv.faults.invented)]).toEqual([422, true])
  expect(text).toMatch(/value="klientbok-county-05" selected/)
})

test.each([
  ['no identifier', { ask: 'document', identifier: '' }, sv.faults.identifier],
  ['an address', { ask: 'document', identifier: '../Patient/1' }, sv.faults.identifier],
  ['a code that is none', { ask: 'client', hetu: '010190-900X' }, sv.faults.hetu],
])('%s is not sent to the archive, and the page says what to write', async (_name, form, fault) => {
  const page = await (await ulla()).send('/shows', form)
  expect(page.status).toBe(422)
  expect(page.text).toContain(fault)
})
