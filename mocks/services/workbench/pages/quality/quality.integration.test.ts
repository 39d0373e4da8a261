/** The page of the register's quality, against the archive itself. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addMonths } from '@/lib/domain/calendar/add-to-day'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Language } from '@/lib/domain/codes/languages'
import { organisationOf } from '@/mocks/world/people/organisations'
import { documentOf, newOid, testHetu } from '../../../archive/testing/make-document'
import { sitDown } from '../../testing/sit-down'
import { startBench, type Bench } from '../../testing/start-bench'
import { texts as benchTexts } from '../../texts'
import { monthInWords } from '../../view/dates'
import { texts } from './texts'

const { sv } = texts

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
  await bench.archive.store(documentOf({ hetu: testHetu(1200), unitId: 'unit-hostvinden' }))
  for (let n = 0; n < 10; n += 1) {
    const [setOid, versionOid] = [newOid(), newOid()]
    const hetu = testHetu(1201 + n)
    await bench.archive.store(documentOf({ hetu, setOid, versionOid, specialContent: n === 0 }))
    if (n < 5) await bench.archive.store(documentOf({ hetu, setOid, replaces: versionOid }))
  }
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

const ulla = (language?: Language) =>
  sitDown(bench, 'ulla-vikstrand', 'county-05', 'main-user', language)
const raija = () => sitDown(bench, 'raija-harjuranta', 'county-08', 'main-user')
const nameOf = (id: string) => organisationOf(id).names.sv
const today = () => helsinkiDay(new Date())
const cells = (text: string, unit: string) =>
  [...text.matchAll(new RegExp(`<th scope="row">${unit}</th>(.*?)</tr>`, 'gs'))].map(
    ([, row = '']) => [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => cell),
  )

test('numbers stand by unit and month, with their share; small ones are hidden, and it says why', async () => {
  const page = await (await ulla()).open('/quality')
  expect(page.status).toBe(200)
  const month = monthInWords('sv', today().slice(0, 7))
  expect(cells(page.text, nameOf('unit-snostjarnan'))).toEqual([
    [month, '10', '0 (0 %)', '0 (0 %)', '0 (0 %)', expect.any(String)],
    [month, '0 (0 %)', sv.isHidden, '0 (0 %)', '0 (0 %)', '5'],
  ])
  expect(cells(page.text, nameOf('unit-hostvinden'))).toEqual([])
  expect(page.text).toContain(sv.whollyText(1))
  expect(page.text).toMatch(new RegExp(`${nameOf('unit-hostvinden')},\\s+${month}`))
  expect(page.text).toContain(sv.hidden)
  expect(page.text).not.toContain('unit-snostjarnan')
})

test('the table to keep hides what the page hides', async () => {
  const browser = await ulla()
  const page = await browser.open('/quality')
  const [, address = ''] = /href="(\/quality\/table\.csv[^"]*)"/.exec(page.text) ?? []
  const file = await browser.open(address.replaceAll('&amp;', '&'))
  expect(file.headers.get('content-disposition')).toMatch(/filename="kvalitet-[\d-]+\.csv"/)
  const line = file.text.split('\r\n').find((each) => each.startsWith('"Handikappservice'))
  expect(line).toContain(`"Handikappservice Snöstjärnan";"${today().slice(0, 7)}";"10";"0";"0";"0"`)
  expect(line).toContain(`"${sv.isHidden}"`)
})

test('another register has nothing of it, whatever the first one holds', async () => {
  const period = `/quality?from=${addMonths(today(), -1)}&to=${today()}`
  const before = (await (await raija()).open(period)).text
  await bench.archive.store(documentOf({ hetu: testHetu(1220) }))
  const after = (await (await raija()).open(period)).text
  const timeless = (text: string) => text.replaceAll(/(kl\.|klo) \d\d?\.\d\d/g, '')
  expect(before).toContain(sv.none)
  expect(timeless(after)).toBe(timeless(before))
})

test('another task does not come in', async () => {
  const browser = await sitDown(bench, 'saga-dahlskog', 'county-05', 'supervisor')
  for (const path of ['/quality', '/quality/table.csv']) {
    const page = await browser.open(path)
    expect(page.status, path).toBe(403)
    expect(page.text, path).toContain(benchTexts.sv.forbidden.heading)
  }
})

test.each([
  ['a day that there is not', 'from=2026-02-30&to=2026-03-01', sv.faults.day, '2026-02-30'],
  ['the wrong order', 'from=2026-03-02&to=2026-03-01', sv.faults.order, '2026-03-01'],
  ['more than two years', 'from=2020-01-01&to=2026-03-01', sv.faults.long, '2020-01-01'],
])('%s is no period, and what was written stays', async (_name, query, fault, kept) => {
  const browser = await ulla()
  for (const path of ['/quality', '/quality/table.csv']) {
    const page = await browser.open(`${path}?${query}`)
    expect([page.status, page.text.includes(fault)], path).toEqual([422, true])
    expect(page.text, path).toContain(`value="${kept}"`)
  }
})

test.each(['sv', 'fi', 'en'] as const)('the page is whole in %s', async (language) => {
  const page = await (await ulla(language)).open('/quality')
  const words = texts[language]
  expect(page.text).toContain(words.completeCaption)
  for (const line of words.counting) expect(page.text).toContain(line)
})
