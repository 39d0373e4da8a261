/** Agreements on extensive access at the workbench, against the archive itself (D3, A12). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentOf, testHetu } from '../../../archive/testing/make-document'
import { organisationOf } from '@/mocks/world/people/organisations'
import { codeName } from '../../view/code-names'
import { sitDown } from '../../testing/sit-down'
import { startBench, type Bench } from '../../testing/start-bench'
import { texts as waitingTexts } from '../waiting/texts'
import { texts } from './texts'

const { sv } = texts

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

const botvid = () => sitDown(bench, 'botvid-driftsson', 'archive-operator', 'operator')
const ylva = () => sitDown(bench, 'ylva-serverborg', 'archive-operator', 'operator')
const raija = () => sitDown(bench, 'raija-harjuranta', 'county-08', 'main-user')
const tora = () => sitDown(bench, 'tora-skarvik', 'thl', 'main-user')
const hanna = () => sitDown(bench, 'hanna-lotsgard', 'hamnljus', 'main-user')
const ulla = () => sitDown(bench, 'ulla-vikstrand', 'county-05', 'main-user')

const path = '/extensive-access'
const written = {
  ...{ producer: 'hamnljus', controller: 'county-08', socialService: 'shelter' },
  ...{ from: '2026-01-01', until: '', reason: 'Avtal 12/2026' },
}
const idIn = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1] ?? ''
const key = 'hamnljus/county-08/shelter'

test('an agreement waits for a second operator, and opens when it is confirmed; its parties read it, others do not', async () => {
  const first = await botvid()
  expect((await first.open(path)).text).toContain('Institutet för hälsa och välfärd')
  expect((await first.send(path, written)).text).toContain(sv.waits)
  const own = (await first.open(path)).text
  const id = idIn(own)
  expect(own).toContain(waitingTexts.sv.own)
  expect((await first.send(path, { id, decide: 'confirmed' })).status).toBe(403)
  const before = (await (await raija()).open(path)).text
  expect(before).toContain(sv.none)
  const second = await ylva()
  const confirmed = await second.send(path, { id, decide: 'confirmed' })
  expect(confirmed.text).toContain(waitingTexts.sv.confirmed)

  const party = (await (await raija()).open(path)).text
  expect(party).toContain('Birkalands välfärdsområde')
  expect(party).toContain(sv.opens)
  expect(party).not.toContain(sv.opensLater('1 januari 2026'))
  expect(party).not.toContain('Institutet för hälsa och välfärd')
  expect(party).not.toContain(sv.enter)
  const other = (await (await ulla()).open(path)).text
  expect(other).toContain(sv.none)
  expect(other).not.toContain('Avtal 12/2026')
})

test('its parties and the operator see what it opens today, in numbers that point at nobody (D3)', async () => {
  const at = {
    controllerId: 'thl',
    unitId: 'unit-trygga-hamnen',
    socialService: 'shelter',
  } as const
  const store = (n: number, serviceTask: 'families' | 'working-age') =>
    bench.archive.store(documentOf({ ...at, serviceTask, hetu: testHetu(500 + n) }), 'thl')
  for (let n = 0; n < 16; n += 1) await store(n, 'families')
  await store(0, 'families')
  for (let n = 0; n < 4; n += 1) await store(n, 'working-age')
  const elsewhere = { controllerId: 'county-05', unitId: 'county-05' } as const
  await bench.archive.store(documentOf({ ...elsewhere, hetu: testHetu(520) }))

  const name = (id: string) => organisationOf(id).names.sv
  const parties = sv.title(name('hamnljus'), name('thl'))
  const agreement = `${parties}, ${codeName('sv', 'socialService', 'shelter')}`
  for (const browser of [await tora(), await hanna(), await botvid()]) {
    const page = (await browser.open(path)).text
    const [, table = ''] = /<table[\s\S]*?(<tbody>[\s\S]*?<\/tbody>)/.exec(page) ?? []
    const cells = table
      .replaceAll(/<[^>]+>/g, ' ')
      .trim()
      .split(/\s{2,}/)
    expect(cells).toEqual(['Tjänster för barnfamiljer', '10', '10'])
    expect(page).toContain(sv.numbers.caption(agreement))
    expect(page).toContain(sv.numbers.rounded)
  }
})

test('a party only reads, and nobody else comes in', async () => {
  expect((await (await raija()).send(path, written)).status).toBe(403)
  expect(
    (await (await raija()).send(`${path}/end`, { key, reason: 'x', step: 'end' })).status,
  ).toBe(403)
  const petra = await sitDown(bench, 'petra-granbacka', 'county-05', 'professional')
  expect((await petra.open(path)).status).toBe(403)
})

test('it is ended at once by one, with a reason', async () => {
  const first = await botvid()
  const asked = await first.send(`${path}/end`, { key })
  expect([asked.status, asked.text.includes(sv.endNow)]).toEqual([200, true])
  const without = await first.send(`${path}/end`, { key, reason: ' ', step: 'end' })
  expect([without.status, without.text.includes(sv.faults.reason)]).toEqual([422, true])
  const ended = await first.send(`${path}/end`, { key, reason: 'Uppsagt', step: 'end' })
  expect(ended.text).toContain(sv.holds)
  const party = (await (await raija()).open(path)).text
  expect(party).toContain(sv.none)
  expect(party).toContain('Uppsagt')
  expect((await first.send(`${path}/end`, { key })).status).toBe(404)
})

test('one that begins later opens nothing now', async () => {
  const later = { ...written, controller: 'county-05', from: '2099-01-01', until: '2099-12-31' }
  await (await botvid()).send(path, later)
  const second = await ylva()
  await second.send(path, { id: idIn((await second.open(path)).text), decide: 'confirmed' })
  expect((await (await ulla()).open(path)).text).toContain(sv.opensLater('1 januari 2099'))
})

test.each([
  ['a producer that is none', { producer: 'county-05' }, sv.faults.producer],
  ['a controller that is none', { controller: 'hamnljus' }, sv.faults.controller],
  ['a service that there is not', { socialService: 'x' }, sv.faults.socialService],
  ['no first day', { from: '' }, sv.faults.from],
  ['an end before the beginning', { until: '2025-12-31' }, sv.faults.until],
  ['no reason', { reason: '' }, sv.faults.reason],
])('%s is told, and what was written stays', async (_name, changes, told) => {
  const page = await (await botvid()).send(path, { ...written, ...changes })
  expect([page.status, page.text.includes(told)]).toEqual([422, true])
  if (!('from' in changes)) expect(page.text).toContain('value="2026-01-01"')
})

test.each(['sv', 'fi', 'en'] as const)('the page is whole in %s', async (language) => {
  const browser = await sitDown(bench, 'botvid-driftsson', 'archive-operator', 'operator', language)
  const page = (await browser.open(path)).text
  expect(page).toContain(texts[language].enter)
  expect(page).toContain(texts[language].open)
})
