/** The doors by which the operator lets in, against the archive itself. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { officials, personOf } from '@/mocks/world/people/cast'
import { BenchBrowser } from '../../testing/bench-browser'
import { startBench, type Bench } from '../../testing/start-bench'
import { texts as waitingTexts } from '../waiting/texts'
import { texts as organisationTexts } from './organisations/texts'
import { entryKinds } from './entries/entry-kinds'
import { texts as entryTexts } from './entries/texts'

const words = organisationTexts.sv
const entries = entryTexts.sv
const waiting = waitingTexts.sv

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

async function sitDown(key: string, organisation = 'archive-operator', task = 'operator') {
  const browser = new BenchBrowser(bench.url)
  await browser.sitDown(personOf(key, officials), organisation, task)
  return browser
}
const botvid = () => sitDown('botvid-driftsson')
const at = '/operator/organisations'
const county = {
  ...{ id: 'county-30', kind: 'controller', businessId: '0244683-1', reason: 'Avtal 1.11.2026' },
  ...{ sv: 'Skärgårdens välfärdsområde', fi: 'Saariston hyvinvointialue', en: 'The Islands' },
}
const idIn = (text: string) => /name="id" value="([0-9a-f-]{36})"/.exec(text)?.[1] ?? ''

test('an organisation is let in at once, and stands in the list; its kind is changed by two', async () => {
  const operator = await botvid()
  expect((await operator.send(at, county)).text).toContain(waiting.holds)
  expect((await operator.open(at)).text).toContain('Skärgårdens välfärdsområde')

  const form = await operator.open(`${at}?id=county-30`)
  expect(form.text).toContain('value="Saariston hyvinvointialue"')
  const phone = { phone: '02 100', street: 'Brinken 1', postalCode: '21660', city: 'Nagu' }
  const changed = await operator.send(at, { ...county, ...phone, change: 'yes' })
  expect(changed.text).toContain(waiting.holds)
  expect((await operator.open(`${at}?id=county-30`)).text).toContain('value="Brinken 1"')
  const other = await operator.send(at, { ...county, kind: 'producer', change: 'yes' })
  expect(other.text).toContain(waiting.waits)
})

test('what is wrong is said where it is, and what was written stays', async () => {
  const operator = await botvid()
  const answer = await operator.send(at, {
    ...county,
    ...{ id: 'county-05', businessId: '0244683-9', sv: '', fi: '<b>Kunta</b>' },
  })
  expect(answer.status).toBe(422)
  for (const told of [
    words.faults.id.taken,
    words.faults.businessId.wrong,
    words.faults.name.missing,
    'value="&lt;b&gt;Kunta&lt;/b&gt;"',
  ])
    expect(answer.text).toContain(told)
  expect((await operator.open(`${at}?id=nobody`)).status).toBe(404)
})

test('a permit waits for a second operator, holds then, and is taken away by one', async () => {
  const path = '/operator/permits'
  const permit = { organisation: 'hamnljus', number: '2026.7', from: '2026-01-01', until: '' }
  const operator = await botvid()
  const wrong = await operator.send(path, { ...permit, from: '2026-02-30', reason: '' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain(entries.fields.from.fault)
  expect(wrong.text).toContain(entries.fields.reason.fault)
  const sent = await operator.send(path, { ...permit, reason: 'Tillstånd 7/2026' })
  expect(sent.text).toContain(waiting.waits)
  expect((await operator.open(path)).text).not.toContain('Hamnljus, 2026.7')

  const second = await sitDown('ylva-serverborg')
  const list = await second.open('/operator')
  expect(list.text).toContain('Tillstånd 7/2026')
  const id = idIn(list.text.slice(list.text.indexOf('2026.7')))
  expect((await second.send('/operator', { id, decide: 'confirmed' })).status).toBe(200)
  expect((await operator.open(path)).text).toContain('2026.7')
  const end = await operator.send(path, { end: 'hamnljus/2026.7' })
  expect(end.text).toContain(waiting.holds)
  expect((await operator.open(path)).text).not.toContain('hamnljus/2026.7')
})

test('a statutory right names its ground in words', async () => {
  const operator = await botvid()
  const right = { organisation: 'hemvard-lyktan', ground: 'urgent-need', from: '2026-01-01' }
  const sent = await operator.send('/operator/grounds', { ...right, until: '', reason: '§ 3' })
  expect(sent.text).toContain(waiting.waits)
  expect((await operator.open('/operator/grounds')).text).toContain('brådskande behov av hjälp')
})

test('a version of the Kanta information, and a national code, hold at once', async () => {
  const operator = await botvid()
  const version = { version: '9', title: 'Information', from: '2027-01-01', until: '' }
  const sent = await operator.send('/operator/information', { ...version, reason: 'THL' })
  expect(sent.text).toContain(waiting.holds)
  expect((await operator.open('/operator/information')).text).toContain('1 januari 2027')
  const code = { code: 'document-type/decision', system: 'urn:oid:2.999.7', target: 'X1' }
  await operator.send('/operator/codes', { ...code, reason: 'Publicerad 1.11.2026' })
  expect((await operator.open('/operator/codes')).text).toContain('urn:oid:2.999.7')
})

test('a main user comes to none of it', async () => {
  const ulla = await sitDown('ulla-vikstrand', 'county-05', 'main-user')
  for (const path of [at, ...Object.values(entryKinds).map((kind) => kind.path)]) {
    expect((await ulla.open(path)).status, path).toBe(403)
    expect((await ulla.send(path, county)).status, path).toBe(403)
  }
})
