import type { Communication } from 'fhir/r4'
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { receiptAnswerSchema, receiptSchema } from '@/lib/contracts/archive/receipt'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { documentOf, hetus } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { stateAtDesk } from '../testing/state-at-desk'
import { refusalOf, statementsOf, stating } from '../testing/stating'

let archive: TestArchive
let portal: ReturnType<typeof stating>
let token: string
let confirmation: Communication
beforeAll(async () => {
  archive = await startTestArchive()
  portal = stating(archive)
  token = await archive.personToken({ subject: hetus.anna })
  const names = {
    subject: { reference: `Patient/${archive.patientId(hetus.anna)}`, display: 'Anna Andersson' },
    sender: { display: 'Anna Andersson' },
  }
  confirmation = (await (await portal.confirm(token, hetus.anna, names)).json()) as Communication
})
afterAll(() => archive.close())

/** What a receipt says, after its signature has been verified by the published keys. */
async function receiptOf(statement: string) {
  const response = await portal.receipt(token, statement)
  expect(response.status).toBe(200)
  const { jws } = receiptAnswerSchema.parse(await response.json())
  const published = await (await archive.app.request('/.well-known/jwks.json')).json()
  const keys = createLocalJWKSet(published as JSONWebKeySet)
  const { payload, protectedHeader } = await compactVerify(jws, keys)
  expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'receipt+jwt' })
  const text = new TextDecoder().decode(payload)
  expect(text).not.toContain(hetus.anna)
  return receiptSchema.strict().parse(JSON.parse(text))
}

test('the receipt of a consent says who stated what, when and under which information', async () => {
  const given = await portal.consentTo(token, hetus.anna)
  const [statement = ''] = statementsOf(given)
  const client = archive.patientId(hetus.anna)
  expect(await receiptOf(statement)).toEqual({
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: statement,
    iss: archive.url,
    iat: archive.now().getTime() / 1000,
    pii_principal: { id: client, name: 'Anna Andersson' },
    event: {
      type: 'consent-given',
      time: archive.now().toISOString(),
      will_id: given.id,
      target: null,
      by: { id: client, name: 'Anna Andersson', capacity: 'self' },
      channel: 'portal',
      organisation: null,
    },
    privacy_notice: {
      id: 'https://mittkanta.example/fhir/ActivityDefinition/kanta-information',
      version: '2',
    },
  })
  const [, withdrawn = ''] = statementsOf(await portal.end(token, given.id ?? ''))
  expect((await receiptOf(withdrawn)).event).toMatchObject({
    type: 'consent-withdrawn',
    will_id: given.id,
  })
})

test('the receipt of a prohibition says what it is about', async () => {
  const [document = ''] = await archive.store(
    documentOf({ setOid: '2.999.88.1', createdAt: '2026-11-02T10:00:00+02:00' }),
  )
  const one = await portal.prohibit(token, hetus.anna, { document }, [document])
  expect((await receiptOf(statementsOf(one)[0] ?? '')).event.target).toEqual({
    kind: 'document',
    document: { set: '2.999.88.1', type: 'decision', made_on: '2026-11-02' },
    service_task: null,
    controller: null,
  })
  const target = { serviceTask: 'families', controller: 'county-17' }
  const other = await portal.prohibit(token, hetus.anna, target)
  expect((await receiptOf(statementsOf(other)[0] ?? '')).event.target).toEqual({
    kind: 'service-task',
    document: null,
    service_task: 'families',
    controller: 'county-17',
  })
})

test('the information that was received has a receipt too (I1)', async () => {
  expect(await receiptOf(confirmation.id ?? '')).toMatchObject({
    pii_principal: { name: 'Anna Andersson' },
    event: {
      type: 'information-received',
      will_id: null,
      target: null,
      by: { name: 'Anna Andersson' },
    },
    privacy_notice: { version: '2' },
  })
})

test('a receipt is shown to nobody but the client, and one that never was is like that', async () => {
  const bertil = await archive.personToken({ subject: hetus.bertil })
  expect(await refusalOf(await portal.receipt(bertil, confirmation.id ?? ''))).toEqual([
    404,
    'not-found',
  ])
  expect(await refusalOf(await portal.receipt(token, 'nothing'))).toEqual([404, 'not-found'])
})

const childHetu = (number: string) => `030317A${number}${checkCharacterOf('030317', number)}`

test('one who acts for another is named to the client, and to no other who acts', async () => {
  const { bertil, carl, child } = hetus
  const as = (actor: string, capacity: 'guardian' | 'information-right') =>
    archive.personToken({ subject: child, actor, capacity })
  const mother = await as(bertil, 'guardian')
  const names = { sender: { display: 'Bertil Berg' } }
  const { id = '' } = (await (await portal.confirm(mother, child, names)).json()) as Communication
  const given = await portal.consentTo(mother, child)
  const desk = { organisation: 'county-05' }
  const parents = childHetu('904')
  const told = await stateAtDesk(archive, parents, desk, { capacity: 'guardian', by: 'Bertil' })
  const own = childHetu('905')
  const hers = await stateAtDesk(archive, own, desk)
  const statusFor = async (token: string, statement: string) =>
    (await portal.receipt(token, statement)).status
  for (const statement of [id, statementsOf(given)[0] ?? '']) {
    expect(await statusFor(mother, statement)).toBe(200)
    for (const capacity of ['guardian', 'information-right'] as const) {
      const refused = await portal.receipt(await as(carl, capacity), statement)
      const nothing = await portal.receipt(await as(carl, capacity), 'nothing')
      expect([refused.status, await refused.text()]).toEqual([404, await nothing.text()])
    }
    expect(await statusFor(await archive.personToken({ subject: child }), statement)).toBe(200)
  }
  // At a desk nobody is known by an id: what one who acts has said there is told to the client alone.
  for (const [subject, said, status] of [
    [parents, told, 404],
    [own, hers, 200],
  ] as const) {
    const father = await archive.personToken({ subject, actor: carl, capacity: 'guardian' })
    for (const statement of [said.confirmation, said.statement]) {
      expect(await statusFor(father, statement)).toBe(status)
      expect(await statusFor(await archive.personToken({ subject }), statement)).toBe(200)
    }
  }
})

test.each([
  ['her own', hetus.anna],
  ['in small letters', 'Anna 010190-900p'],
  ['with a space', '010190 -900P'],
  ['a wrong one', 'Anna (010190A9001)'],
])('a name that holds a personal identity code, %s, is not taken', async (_name, display) => {
  const patient = { reference: `Patient/${archive.patientId(hetus.anna)}`, display }
  expect((await portal.post(token, portal.consent(hetus.anna, { patient }))).status).toBe(422)
  const performer = [{ display }]
  expect((await portal.post(token, portal.consent(hetus.anna, { performer }))).status).toBe(422)
  expect((await portal.confirm(token, hetus.anna, { subject: patient })).status).toBe(422)
  expect((await portal.confirm(token, hetus.anna, { sender: { display } })).status).toBe(422)
})
