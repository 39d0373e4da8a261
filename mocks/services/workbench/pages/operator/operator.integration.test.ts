/** The doors by which the operator lets in, against the archive itself. */
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sitDown } from '../../testing/sit-down'
import { startBench, type Bench } from '../../testing/start-bench'
import { texts as waitingTexts } from '../waiting/texts'
import { texts as organisationTexts } from './organisations/texts'
import { entryKinds } from './entries/entry-kinds'
import { texts as historyTexts } from './history/texts'
import { texts as systemTexts } from './systems/texts'
import { texts as entryTexts } from './entries/texts'

const words = organisationTexts.sv
const entries = entryTexts.sv
const systems = systemTexts.sv
const history = historyTexts.sv
const waiting = waitingTexts.sv

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

const botvid = () => sitDown(bench, 'botvid-driftsson', 'archive-operator', 'operator')
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

  const second = await sitDown(bench, 'ylva-serverborg', 'archive-operator', 'operator')
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

test('a statement of the operator registers a system, which is closed at once', async () => {
  const operator = await botvid()
  const path = '/operator/systems'
  const system = { organisation: 'county-05', softwareId: 'klientbok-ny', name: 'Klientbok nya' }
  const wrong = await operator.send(path, { ...system, softwareId: 'Å', profile: 'phase-2' })
  expect([wrong.status, wrong.text.includes(systems.faults.softwareId)]).toEqual([422, true])
  expect(wrong.text).toContain('value="Klientbok nya"')

  const made = await operator.send(path, { ...system, profile: 'phase-2', vendor: '' })
  expect(made.text).toContain(systems.madeHeading)
  const [, statement] = /<textarea[^>]*>\s*([\w.-]+)\s*<\/textarea>/.exec(made.text) ?? []
  const { publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'a', use: 'sig', alg: 'RS256' }
  const registered = await fetch(`${bench.archive.url}/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ software_statement: statement, jwks: { keys: [jwk] } }),
  })
  expect(registered.status).toBe(201)
  const { client_id: id } = (await registered.json()) as { client_id: string }
  expect((await operator.open(path)).text).toContain(id)
  const closed = await operator.send(path, { close: `county-05/${id}` })
  expect(closed.text).toContain(waiting.holds)
  expect((await operator.open(path)).text).not.toContain(id)
})

test('the history tells who entered what and what became of it, and goes back', async () => {
  const operator = await botvid()
  const first = await operator.open('/operator/history')
  for (const told of [history.heading, 'Botvid Driftsson', history.older])
    expect(first.text).toContain(told)
  const [, next = ''] = /href="(\/operator\/history\?[^"]*before=[^"]*)"/.exec(first.text) ?? []
  const older = await operator.open(next.replaceAll('&amp;', '&'))
  expect(older.status).toBe(200)
  const narrowed = await operator.open(
    '/operator/history?organisation=county-05&kind=display-start',
  )
  expect(narrowed.text).toContain('Egentliga Finlands')
  expect(narrowed.text).not.toContain('Österbottens välfärdsområde, ')
  // In words, whatever kind it is of: no code of a program stands there.
  const kinds = Object.keys(waiting.kinds)
  for (const kind of kinds) {
    const { text } = await operator.open(`/operator/history?kind=${kind}`)
    expect(text, kind).not.toMatch(/resourceType|jwks|decidedBy|<dd>\s*[{[]/)
  }
})

test('a main user comes to none of it', async () => {
  const ulla = await sitDown(bench, 'ulla-vikstrand', 'county-05', 'main-user')
  for (const path of [
    at,
    '/operator/systems',
    '/operator/history',
    ...Object.values(entryKinds).map((kind) => kind.path),
  ]) {
    expect((await ulla.open(path)).status, path).toBe(403)
    expect((await ulla.send(path, county)).status, path).toBe(403)
  }
})
