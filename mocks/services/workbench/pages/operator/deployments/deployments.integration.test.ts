/** The operator's view of deployment periods, from an organisation's draft to its notice of a change, against the archive itself. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { languages } from '@/lib/domain/codes/languages'
import { sitDown } from '../../../testing/sit-down'
import { startBench, type Bench } from '../../../testing/start-bench'
import { texts } from './texts'

const path = '/operator/deployments'
const words = texts.sv

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

const ulla = () => sitDown(bench, 'ulla-vikstrand', 'county-05', 'main-user')
const mauno = () => sitDown(bench, 'mauno-laaksola', 'county-05', 'signatory')
const botvid = () => sitDown(bench, 'botvid-driftsson', 'archive-operator', 'operator')

const written = {
  ...{ decidedBy: 'Välfärdsområdesstyrelsen', decidedOn: '2026-11-02', section: '§ 12' },
  ...{ signatory: 'Mauno Laaksola', system: 'Klientbok', systemProfile: 'joining-obligation' },
  ...{ functions: 'storing', joinsOn: '2019-03-15', documents: 'both', documentTypes: 'decision' },
  ...{ journalsOfUnits: 'no', transfer: 'batch', batchAt: '22:30', automaticApproval: 'no' },
  ...{ deploymentPeriod: '2027-1', reason: 'Bara beslut arkiveras' },
}
const idIn = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1] ?? ''

/** The rows of a table of the page, their words alone. */
async function rowsOf(section: 'decisions' | 'notices'): Promise<readonly string[]> {
  const { text, status } = await (await botvid()).open(path)
  expect(status).toBe(200)
  const from = text.slice(text.indexOf(`>${words[section]}</h2>`))
  const [body = ''] = /<tbody>.*?<\/tbody>/s.exec(from.slice(0, from.indexOf('</section>'))) ?? []
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
}
const county = (rows: readonly string[]) =>
  rows.filter((row) => row.startsWith('Egentliga Finlands välfärdsområde'))

test('each organisation stands by its period, and an unsigned draft is its own', async () => {
  const before = await rowsOf('decisions')
  expect(before.length).toBeGreaterThan(2)
  const periods = before.map((row) =>
    /Period (\d), (\d{4})/.exec(row)?.slice(1).toReversed().join(),
  )
  expect(periods).toEqual(periods.toSorted())
  expect(county(before)).toHaveLength(1)
  await (await ulla()).send('/decision/write', written)
  expect(await rowsOf('decisions')).toEqual(before)
})

test('what narrows is changed by notice at once; what widens is sent, waits, and is confirmed', async () => {
  const signatory = await mauno()
  const id = idIn((await signatory.open('/decision')).text)
  await signatory.send('/decision', { id, decide: 'confirmed' })
  const [narrowed = '', ...others] = county(await rowsOf('decisions'))
  expect(others).toEqual([])
  expect(narrowed).toContain('Period 1, 2027 Klientbok, Anslutningsskyldighet Ändrat genom anmälan')
  expect(county(await rowsOf('notices'))[0]).toContain('Bara beslut arkiveras')

  const wide = { ...written, deploymentPeriod: '2027-2', reason: 'Allt arkiveras' }
  await signatory.send(
    '/decision/write',
    Object.fromEntries(Object.entries(wide).filter(([name]) => name !== 'documentTypes')),
  )
  const waiting = county(await rowsOf('decisions'))
  expect(waiting).toHaveLength(2)
  expect(waiting[1]).toMatch(/Period 2, 2027 .* Ändring anmäld .*, väntar på bekräftelse/)
  const operator = await botvid()
  const list = (await operator.open('/operator')).text
  await operator.send('/operator', { id: idIn(list), decide: 'confirmed' })
  const confirmed = county(await rowsOf('decisions'))
  expect(confirmed).toHaveLength(1)
  expect(confirmed[0]).toMatch(/Period 2, 2027 .* Ändrat genom anmälan/)
  const [notice = ''] = county(await rowsOf('notices'))
  expect(notice).toMatch(/Allt arkiveras Gäller från/)
})

test.each(languages)('it speaks %s, and the page of the operator leads there', async (language) => {
  const operator = await botvid()
  const doors = await operator.open(`/operator?lang=${language}`)
  expect(doors.text).toContain(`<a href="${path}">${texts[language].heading}</a>`)
  const { text } = await operator.open(`${path}?lang=${language}`)
  expect(text).toContain(texts[language].decisionsCaption)
  expect(text).toContain(texts[language].columns.state)
})

test('it is the operator’s alone', async () => {
  for (const browser of [
    await ulla(),
    await mauno(),
    await sitDown(bench, 'helge-arkholm', 'county-05', 'archivist'),
    await sitDown(bench, 'tuulia-koodila', 'klientbok-oy', 'vendor'),
  ]) {
    const { status, text } = await browser.open(path)
    expect(status).toBe(403)
    expect(text).not.toContain('Klientbok, ')
  }
})
