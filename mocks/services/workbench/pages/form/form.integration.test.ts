/** The page of first days, the operator's page, and the second person, against the archive itself. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentOf, testHetu } from '@/mocks/services/archive/testing/make-document'
import { sitDown } from '../../testing/sit-down'
import { startBench, type Bench } from '../../testing/start-bench'
import { texts as operatorTexts } from '../operator/texts'
import { texts as waitingTexts } from '../waiting/texts'
import { paperTexts } from './paper/paper-texts'
import { texts } from './texts'

const { sv } = texts
const waiting = waitingTexts.sv

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

const ulla = () => sitDown(bench, 'ulla-vikstrand', 'county-05', 'main-user')
const mauno = () => sitDown(bench, 'mauno-laaksola', 'county-05', 'main-user')
const raija = () => sitDown(bench, 'raija-harjuranta', 'county-08', 'main-user')
const botvid = () => sitDown(bench, 'botvid-driftsson', 'archive-operator', 'operator')

const start = { task: 'families', day: '2025-01-01', reason: '§ 12, 1.11.2026' }
/** Ten clients with a decision in child welfare, one of them with a summary too. */
async function storeForTen() {
  const at = { serviceTask: 'child-welfare', createdAt: '2026-11-01T10:00:00+02:00' } as const
  for (let n = 0; n < 10; n += 1) {
    const hetu = testHetu(700 + n)
    await bench.archive.store(documentOf({ ...at, hetu }))
    if (n === 0) await bench.archive.store(documentOf({ ...at, hetu, type: 'summary' }))
  }
}
/** What holds and waits, without the history. */
const beforeHistory = (text: string) => text.split('id="history"')[0] ?? ''
const idIn = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1] ?? ''

test('an earlier day waits until another main user has confirmed it, and then holds', async () => {
  const entered = await (await ulla()).send('/form', start)
  expect(entered.text).toContain(sv.waits)
  const own = await (await ulla()).open('/form')
  expect(own.text).toContain('1 juni 2025')
  expect(own.text).toContain(waiting.own)
  expect(own.text).not.toContain(`>${waiting.confirm}<`)
  const id = idIn(own.text)
  const alone = await (await ulla()).send('/form', { id, decide: 'confirmed' })
  expect([alone.status, alone.text.includes(waiting.samePerson)]).toEqual([403, true])

  const other = await mauno()
  expect((await other.open('/form')).text).toContain('Infört av Ulla Vikstrand')
  const confirmed = await other.send('/form', { id, decide: 'confirmed' })
  expect(confirmed.text).toContain(waiting.confirmed)
  const after = (await other.open('/form')).text
  expect(after).toContain('Tjänster för barnfamiljer: visas från och med 1 januari 2025.')
  expect(after).toContain('Bekräftat av Mauno Laaksola')
  expect(after).toContain('1 januari 2025')
  expect(after).toContain(waiting.none)
  expect((await other.send('/form', { id, decide: 'refused' })).status).toBe(409)
})

test('a later day, and none, hold at once', async () => {
  const browser = await ulla()
  const later = await browser.send('/form', { ...start, task: 'disability', day: '2027-02-03' })
  expect(later.text).toContain(sv.holds)
  expect((await browser.open('/form')).text).toContain('3 februari 2027')
  await browser.send('/form', { ...start, task: 'disability', day: '' })
  expect(beforeHistory((await browser.open('/form')).text)).not.toContain('3 februari 2027')
})

test.each([
  ['no service task', { task: '' }, sv.faults.task],
  ['a service task that there is not', { task: 'gardening' }, sv.faults.task],
  ['a day that there is not', { day: '2026-02-30' }, sv.faults.day],
  ['no reason', { reason: ' ' }, sv.faults.reason],
])('%s is told, and what was written stays', async (_name, changes, told) => {
  const page = await (await ulla()).send('/form', { ...start, ...changes })
  expect(page.status).toBe(422)
  expect(page.text).toContain(told)
  if (!('reason' in changes)) expect(page.text).toContain(`value="${start.reason}"`)
})

test('what would become visible is told before it is saved and before it is confirmed, and what was written stays (V17)', async () => {
  await storeForTen()
  const browser = await ulla()
  const written = { task: 'child-welfare', day: '2025-02-03', reason: '§ 13' }
  const look = await browser.send('/form', { ...written, step: 'look' })
  expect(look.text).toContain('Barnskydd: visas från och med 3 februari 2025.')
  expect(look.text).toContain('blir minst 10 handlingar om minst 10 klienter synliga.')
  expect(look.text).toContain(sv.preview.rounded)
  expect(look.text).not.toContain('Sammandrag')
  expect((await browser.open('/form')).text).toContain(waiting.none)
  const back = await browser.send('/form', { ...written, step: 'change' })
  expect([back.status, back.text.includes('value="2025-02-03"')]).toEqual([200, true])

  await browser.send('/form', { ...written, step: 'save' })
  const id = idIn((await browser.open('/form')).text)
  const other = await (await mauno()).send('/form', { id, step: 'look' })
  expect(other.text).toContain('blir minst 10 handlingar om minst 10 klienter synliga.')
  expect(other.text).toContain(waiting.confirm)
  expect((await (await raija()).send('/form', { id, step: 'look' })).status).toBe(404)
  await browser.send('/form', { id, decide: 'refused' })
})

test('a restriction hides at once, and comes back when another has confirmed that it ends (V18)', async () => {
  const browser = await ulla()
  const written = { task: 'older-people', type: 'statement', day: '', reason: 'Övergång' }
  const look = await browser.send('/form/restriction', { ...written, step: 'look' })
  expect(look.text).toContain('Visas inte: Utlåtande, Tjänster för äldre.')
  expect((await browser.send('/form/restriction', written)).text).toContain(sv.holds)
  const page = (await browser.open('/form')).text
  expect(page).toContain('Utlåtande, Tjänster för äldre')
  expect((await (await raija()).open('/form')).text).not.toContain('Utlåtande, Tjänster för äldre')
  const number =
    /Utlåtande, Tjänster för äldre[\s\S]*?name="number" value="(\d+)"/.exec(page)?.[1] ?? ''
  const asked = await browser.send('/form/restriction', { number, ends: 'yes', step: 'ask' })
  expect([asked.status, asked.text.includes(sv.restrictions.endLead)]).toEqual([200, true])
  const ended = { number, ends: 'yes', reason: 'Övergången är slut' }
  expect((await browser.send('/form/restriction', ended)).text).toContain(sv.waits)
  const id = idIn((await browser.open('/form')).text)
  await (await mauno()).send('/form', { id, decide: 'confirmed' })
  const after = (await browser.open('/form')).text
  expect(beforeHistory(after)).not.toContain('Utlåtande, Tjänster för äldre')
  expect(after).toContain('Visas inte: Utlåtande, Tjänster för äldre.')
})

test.each([
  ['nothing', { task: '', type: '', day: '' }, sv.faults.all],
  ['a type that there is not', { type: 'poem' }, sv.faults.type],
  ['a day that there is not', { day: '2026-02-30' }, sv.faults.day],
  ['no reason', { reason: '' }, sv.faults.reason],
])('a restriction of %s is told, and what was written stays', async (_name, changes, told) => {
  const written = { task: 'families', type: 'report', day: '2020-01-01', reason: 'Övergång' }
  const sent = { ...written, ...changes, step: 'look' }
  const page = await (await ulla()).send('/form/restriction', sent)
  expect([page.status, page.text.includes(told)]).toEqual([422, true])
  if (!('reason' in changes)) expect(page.text).toContain('value="Övergång"')
})

const instructions = {
  transitions: 'Pappersarkivet visas inte.',
  delay: 'Högst två veckor.\nFråga din chef.',
  specialContent: '',
  hidingFromGuardians: 'Bara <om> barnet ber.',
}

test('what is said in own words holds at once, and stands on the printed form in two languages', async () => {
  const browser = await ulla()
  const saved = await browser.send('/form/instructions', { ...instructions, reason: 'Anvisning 3' })
  expect(saved.text).toContain(sv.instructions.saved)
  expect(saved.text).toContain(sv.holds)
  const page = (await browser.open('/form')).text
  expect(page).toContain('Fråga din chef.')
  expect((await browser.open('/form/instructions')).text).toContain('Högst två veckor.')
  const paper = (await browser.open('/form/paper?form=sv')).text
  expect(paper).toContain(paperTexts.sv.own)
  expect(paper).toContain('[x] I REALTID')
  expect(paper).toContain('[x] NEJ')
  expect(paper).toContain('Tjänster för äldre från 3.3.2025')
  expect(paper).toContain('Handling om hörande')
  expect(paper).toContain('Bara &lt;om&gt; barnet ber.')
  const finnish = (await browser.open('/form/paper?form=fi')).text
  expect(finnish).toContain(paperTexts.fi.own)
  expect(finnish).toContain('[x] REAALIAJASSA')
  expect(finnish).toContain('Varsinais-Suomen hyvinvointialue')
  const foreign = (await (await raija()).open('/form/paper')).text
  expect(foreign).toContain(paperTexts.sv.own)
  expect(foreign).not.toContain('Pappersarkivet')
})

test('a text that is too long, and a missing reason, are told, and what was written stays', async () => {
  const browser = await ulla()
  const long = await browser.send('/form/instructions', {
    ...instructions,
    delay: 'x'.repeat(2_001),
    reason: 'y',
  })
  expect([long.status, long.text.includes(sv.instructions.tooLong)]).toEqual([422, true])
  const page = await browser.send('/form/instructions', { ...instructions, reason: '' })
  expect([page.status, page.text.includes(sv.faults.reason)]).toEqual([422, true])
  expect(page.text).toContain('Pappersarkivet visas inte.')
})

test('the operator sees what all organisations have entered and takes it back; another county sees nothing of it', async () => {
  await (await ulla()).send('/form', { ...start, task: 'older-people', day: '2020-05-06' })
  const foreign = (await (await raija()).open('/form')).text
  expect(foreign).toContain(waiting.none)
  expect(foreign).not.toContain('2020')
  const browser = await botvid()
  const page = await browser.open('/operator')
  expect(page.text).toContain(operatorTexts.sv.lead)
  expect(page.text).toContain('Egentliga Finland')
  const id = idIn(page.text)
  expect((await (await raija()).send('/form', { id, decide: 'confirmed' })).status).toBe(404)
  expect(
    (await browser.send('/operator', { id, decide: 'refused', why: 'För tidigt' })).text,
  ).toContain(waiting.refused)
  expect((await browser.open('/operator')).text).toContain(waiting.none)
})

test.each(['sv', 'fi', 'en'] as const)('the pages are whole in %s', async (language) => {
  const form = await sitDown(bench, 'ulla-vikstrand', 'county-05', 'main-user', language)
  expect((await form.open('/form')).text).toContain(`<span>${texts[language].heading}</span>`)
  const operator = await sitDown(
    bench,
    'botvid-driftsson',
    'archive-operator',
    'operator',
    language,
  )
  const page = (await operator.open('/operator')).text
  expect(page).toContain(`<span>${operatorTexts[language].heading}</span>`)
  expect(page).toContain(waitingTexts[language].none)
})
