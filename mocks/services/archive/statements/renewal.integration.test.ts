import type { Consent } from 'fhir/r4'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { canonical, extension } from '@/lib/contracts/archive/systems'
import { testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { refusalOf, statementsOf, stating } from './testing/stating'
import { directiveInForce } from '../disclosure/directive-in-force'

let archive: TestArchive
let portal: ReturnType<typeof stating>
let hetu: string
let token: string
let given: Consent
const under = (version: string) => ({
  policy: [{ uri: `${canonical.kantaInformation}|${version}` }],
})
const confirmed = (version: string) => ({
  instantiatesCanonical: [`${canonical.kantaInformation}|${version}`],
})

// A third version begins after the consent was given.
beforeAll(async () => {
  archive = await startTestArchive()
  portal = stating(archive)
})
afterAll(() => archive.close())

let tests = 40
beforeEach(async () => {
  hetu = testHetu(tests++)
  token = await archive.personToken({ subject: hetu })
  await archive.database.deleteFrom('information_versions').where('version', '=', '3').execute()
  await portal.confirm(token, hetu)
  given = await portal.consentTo(token, hetu)
  const resource = JSON.stringify({ status: 'active', effectivePeriod: { start: '2026-11-20' } })
  const versions = archive.database.insertInto('information_versions')
  await versions.values({ url: canonical.kantaInformation, version: '3', resource }).execute()
})

const inForce = () => directiveInForce(archive, archive.database, archive.patientId(hetu))
const renew = (key?: string) => portal.post(token, portal.consent(hetu, under('3')), key)
const kindsOf = (consent: Consent) =>
  (consent.extension ?? []).map(
    ({ extension: parts = [] }) => parts.find(({ url }) => url === 'kind')?.valueCode,
  )

test('a consent under an older information is given anew and is in force all the time', async () => {
  await portal.confirm(token, hetu, confirmed('3'))
  const response = await renew()
  expect(response.status).toBe(200)
  const renewed = (await response.json()) as Consent
  expect(renewed).toMatchObject({
    id: given.id,
    status: 'active',
    dateTime: given.dateTime,
    meta: { versionId: '2' },
    ...under('3'),
  })
  expect(kindsOf(renewed)).toEqual(['consent-given', 'consent-renewed'])
  expect((await inForce()).consent).toBe(given.id)

  const { jws } = (await (await portal.receipt(token, statementsOf(renewed)[1] ?? '')).json()) as {
    jws: string
  }
  const receipt = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()
  expect(JSON.parse(receipt)).toMatchObject({
    event: { type: 'consent-renewed', will_id: given.id, target: null },
    privacy_notice: { version: '3' },
  })
  const { facts } = await archive.database
    .selectFrom('audit_events')
    .select('facts')
    .where('client_id', '=', archive.patientId(hetu))
    .orderBy('sequence', 'desc')
    .offset(1)
    .executeTakeFirstOrThrow()
  expect(facts).toMatchObject({ kind: 'statement', operation: 'renew-consent', will: given.id })
})

test('it is renewed once, however often it is sent (C6)', async () => {
  await portal.confirm(token, hetu, confirmed('3'))
  const key = 'key-of-one-renewal'
  const answers = await Promise.all([renew(key), renew(key), renew()])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  for (const answer of answers) {
    expect(kindsOf((await answer.json()) as Consent)).toEqual(['consent-given', 'consent-renewed'])
  }
})

test('it is not renewed before the newest information has been received, and stays in force (I2)', async () => {
  expect(await refusalOf(await renew())).toEqual([422, 'information-needed'])
  expect((await inForce()).consent).toBe(given.id)
})

test('what has been withdrawn meanwhile is not renewed, when the preview promised so', async () => {
  await portal.confirm(token, hetu, confirmed('3'))
  const { basis } = await portal.preview(token, portal.consent(hetu, under('3')))
  await portal.end(token, given.id ?? '')
  const asked = { ...under('3'), extension: [{ url: extension.basis, valueString: basis }] }
  const answer = await portal.post(token, portal.consent(hetu, asked))
  expect(await refusalOf(answer)).toEqual([409, 'preview-outdated'])
  expect((await inForce()).consent).toBeNull()
})

test('a renewed consent is withdrawn like any other', async () => {
  await portal.confirm(token, hetu, confirmed('3'))
  await renew()
  const ended = await portal.end(token, given.id ?? '')
  expect(ended).toMatchObject({ status: 'inactive', meta: { versionId: '3' } })
  expect(kindsOf(ended)).toEqual(['consent-given', 'consent-renewed', 'consent-withdrawn'])
  expect((await inForce()).consent).toBeNull()
})
