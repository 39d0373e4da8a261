/** The decision is written by one, signed by another, and confirmed by the operator; the archive holds to it (A8, A11). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentOf, testHetu } from '@/mocks/services/archive/testing/make-document'
import { sitDown } from '../../testing/sit-down'
import { startBench, type Bench } from '../../testing/start-bench'
import { texts as operatorTexts } from '../operator/texts'
import { texts as waitingTexts } from '../waiting/texts'
import { texts } from './texts'

const { sv } = texts

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

const ulla = () => sitDown(bench, 'ulla-vikstrand', 'county-05', 'main-user')
const mauno = (task = 'signatory') => sitDown(bench, 'mauno-laaksola', 'county-05', task)
const otso = () => sitDown(bench, 'otso-mantykoski', 'county-08', 'signatory')
const botvid = () => sitDown(bench, 'botvid-driftsson', 'archive-operator', 'operator')

const written = {
  ...{ decidedBy: 'Välfärdsområdesstyrelsen', decidedOn: '2026-11-02', section: '§ 12' },
  ...{ signatory: 'Mauno Laaksola', system: 'Klientbok', systemProfile: 'joining-obligation' },
  ...{ functions: 'storing', joinsOn: '2019-03-15', documents: 'both', documentTypes: 'decision' },
  ...{ journalsOfUnits: 'no', transfer: 'batch', batchAt: '22:30', automaticApproval: 'no' },
  ...{ deploymentPeriod: '2027-1', reason: 'Bara beslut arkiveras' },
}
const idIn = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1] ?? ''
let clients = 0
async function refusalOf(type: 'report' | 'decision') {
  const createdAt = '2026-11-01T10:00:00+02:00'
  const hetu = testHetu(800 + clients++)
  const answer = await bench.archive.send(documentOf({ hetu, type, createdAt }))
  return answer.status === 200 ? '' : answer.text()
}

test('what narrows the decision holds when the signatory has signed it, and the archive names the point', async () => {
  expect(await refusalOf('report')).toBe('')
  const sent = await (await ulla()).send('/decision/write', written)
  expect(sent.text).toContain(sv.saved['main-user'])
  const own = (await (await ulla()).open('/decision')).text
  expect(own).toContain(sv.own)
  expect(own).not.toContain(`value="confirmed"`)
  expect(await refusalOf('report')).toBe('')
  const operators = (await (await botvid()).open('/operator')).text
  expect(operators).toContain(operatorTexts.sv.lead)
  expect(operators).not.toContain('Välfärdsområdesstyrelsen')
  expect((await (await otso()).open('/decision')).text).not.toContain('Välfärdsområdesstyrelsen')

  const signatory = await mauno()
  const page = (await signatory.open('/decision')).text
  expect(page).toContain('Skrivet av Ulla Vikstrand')
  expect(page).toContain('9. Handlingstyper')
  expect(page).toContain('Genom satskörning klockan 22:30')
  expect(page).not.toContain('5. Ansluter sig</th>')
  const id = idIn(page)
  expect((await (await otso()).send('/decision', { id, decide: 'confirmed' })).status).toBe(404)
  const signed = await signatory.send('/decision', { id, decide: 'confirmed' })
  expect(signed.text).toContain(sv.decided.confirmed)
  expect(await refusalOf('report')).toContain('point 9: documentTypes')
  expect(await refusalOf('decision')).toBe('')
  const after = (await (await ulla()).open('/decision')).text
  expect(after).toContain('Undertecknat av Mauno Laaksola')
  expect(after).toContain(sv.nothingWaits)
})

test('what widens it comes to the operator when it is signed, and holds when she has confirmed it', async () => {
  const wide = Object.entries(written).filter(([name]) => name !== 'documentTypes')
  await (await ulla()).send('/decision/write', Object.fromEntries(wide))
  const id = idIn((await (await mauno()).open('/decision')).text)
  expect((await (await ulla()).send('/decision', { id, decide: 'confirmed' })).status).toBe(403)
  await (await mauno()).send('/decision', { id, decide: 'confirmed' })
  expect((await (await ulla()).open('/decision')).text).toContain(sv.waitsForOperator)
  expect(await refusalOf('report')).toContain('documentTypes')
  const operator = await botvid()
  const list = (await operator.open('/operator')).text
  expect(list).toContain('Infört av Mauno Laaksola')
  expect(list).toContain('9. Handlingstyper')
  const waiting = await operator.send('/operator', { id: idIn(list), decide: 'confirmed' })
  expect(waiting.text).toContain(waitingTexts.sv.confirmed)
  expect(await refusalOf('report')).toBe('')
})

test('what is sent back does not hold, and can be gone on with', async () => {
  await (await ulla()).send('/decision/write', { ...written, section: '§ 99', reason: 'Fel' })
  const signatory = await mauno()
  const id = idIn((await signatory.open('/decision')).text)
  const why = await signatory.send('/decision', { id, decide: 'refused' })
  expect([why.status, why.text.includes(waitingTexts.sv.why.lead)]).toEqual([200, true])
  const silent = await signatory.send('/decision', { id, decide: 'refused', why: ' ' })
  expect([silent.status, silent.text.includes(waitingTexts.sv.why.fault)]).toEqual([422, true])
  const because = 'Paragrafen är <fel>'
  const back = await signatory.send('/decision', { id, decide: 'refused', why: because })
  expect(back.text).toContain(sv.decided.refused)
  const browser = await ulla()
  const page = (await browser.open('/decision')).text
  expect(page).toContain('Tillbakasänt av Mauno Laaksola')
  expect(page).toContain(sv.goOn)
  expect(page).toContain(sv.sentBack)
  expect(page).toContain(waitingTexts.sv.why.because('Paragrafen är &lt;fel&gt;'))
  const form = (await browser.open('/decision/write?from=sent-back')).text
  expect(form).toContain('value="§ 99"')
  expect((await browser.open('/decision/write')).text).not.toContain('value="§ 99"')
})

test('who writes as main user does not sign it herself; who signs may write it', async () => {
  await (await mauno('main-user')).send('/decision/write', written)
  const signatory = await mauno()
  const id = idIn((await signatory.open('/decision')).text)
  expect((await signatory.send('/decision', { id, decide: 'confirmed' })).status).toBe(403)
  await signatory.send('/decision', { id, decide: 'refused' })
  const sent = await signatory.send('/decision/write', { ...written, reason: 'Egen' })
  expect(sent.text).toContain(sv.saved.signatory)
  expect(sent.text).toContain(sv.holds)
})

test.each([
  ['no body', { decidedBy: ' ' }, sv.faults.decidedBy],
  ['a day that there is not', { decidedOn: '2026-02-30' }, sv.faults.decidedOn],
  ['no profile', { systemProfile: '' }, sv.faults.systemProfile],
  ['a function that there is not', { functions: 'cooking' }, sv.faults.functions],
  ['a type that there is not', { documentTypes: 'poem' }, sv.faults.documentTypes],
  ['a batch without an hour', { batchAt: '' }, sv.faults.transfer],
  ['no answer', { automaticApproval: '' }, sv.faults.automaticApproval],
  ['a period that there is not', { deploymentPeriod: '2027-4' }, sv.faults.deploymentPeriod],
  ['no reason', { reason: '' }, sv.faults.reason],
])('%s is told, and what was written stays', async (_name, changes, told) => {
  const page = await (await ulla()).send('/decision/write', { ...written, ...changes })
  expect([page.status, page.text.includes(told)]).toEqual([422, true])
  expect(page.text).toContain('value="§ 12"')
  expect(page.text).toMatch(/value="both"\s+checked/)
})

test('a professional has no business here', async () => {
  const petra = await sitDown(bench, 'petra-granbacka', 'county-05', 'professional')
  expect((await petra.open('/decision')).status).toBe(403)
})

test.each(['sv', 'fi', 'en'] as const)('the pages are whole in %s', async (language) => {
  const browser = await sitDown(bench, 'ulla-vikstrand', 'county-05', 'main-user', language)
  expect((await browser.open('/decision')).text).toContain(texts[language].history)
  expect((await browser.open('/decision/write')).text).toContain(texts[language].fields.reasonHint)
})
