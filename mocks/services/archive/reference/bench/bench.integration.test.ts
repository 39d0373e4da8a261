import { afterAll, beforeAll, expect, test } from 'vitest'
import { referenceChangesSchema } from '@/lib/contracts/archive/reference-changes'
import { checklistSchema } from '@/lib/contracts/archive/checklist'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { documentInput, documentOf, testHetu } from '../../testing/make-document'
import { documentBundle } from '@/mocks/vendor/bundles'
import { enterReference } from '../../testing/enter-reference'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { createTestClient, systemOf, type TestClient } from '../../testing/test-client'

let archive: TestArchive
let own: TestClient
beforeAll(async () => {
  archive = await startTestArchive()
  own = await createTestClient('book-county-17')
  const [system, ...rest] = systemOf(own, 'county-17')
  if (!system) throw new Error('no system')
  const content = { ...(system.content as object), vendor: 'klientbok-oy' }
  await enterReference(archive.database, [{ ...system, content }, ...rest], archive.now())
  // Taken up by the archive with the next change that is entered.
  const change = { kind: 'display-start', key: 'county-17/families', content: null, reason: 'x' }
  const mainUser = { hetu: testHetu(50), organisation: 'county-17', task: 'main-user' } as const
  const body = JSON.stringify({ changes: [change] })
  await archive.post('/reference/changes', await archive.officialToken(mainUser), body, json)
})
afterAll(() => archive.close())

const json = { 'content-type': 'application/json' }
const vendorOf = (organisation = 'klientbok-oy') =>
  archive.officialToken({ hetu: testHetu(51), organisation, task: 'vendor' })
const bundle = (changes: Parameters<typeof documentOf>[0] = {}) =>
  documentOf({ hetu: testHetu(52), controllerId: 'county-17', unitId: 'county-17', ...changes })

async function check(body: unknown, system = own.id, organisation?: string) {
  const path = `/fhir/Bundle/$validate?system=${system}`
  const answer = await archive.post(path, await vendorOf(organisation), JSON.stringify(body))
  const outcome = (await answer.json()) as {
    issue: { severity: string; expression?: string[]; details?: { coding: { code: string }[] } }[]
  }
  return { status: answer.status, issues: outcome.issue }
}
async function checklist(id = own.id, organisation?: string) {
  const path = `/register/systems/${id}/checklist`
  const answer = await archive.get(path, await vendorOf(organisation))
  return answer.status === 200 ? checklistSchema.parse(await answer.json()) : answer.status
}
async function lineOf(type: string) {
  const list = await checklist()
  return typeof list === 'number' ? list : list.types.find((one) => one.type === type)
}
async function change(id: string, body: object, organisation?: string) {
  const token = await vendorOf(organisation)
  return archive.post(`/register/systems/${id}`, token, JSON.stringify(body), json)
}

test('a vendor has a Bundle checked as its system would send it, and is told all that is wrong', async () => {
  expect(await check(bundle())).toMatchObject({
    status: 200,
    issues: [{ severity: 'information' }],
  })
  const wrong = bundle({ title: '', unitId: 'unit-that-is-not' })
  const { status, issues } = await check(wrong)
  expect(status).toBe(200)
  expect(issues.length).toBeGreaterThan(1)
  expect(issues.every(({ severity, expression }) => severity === 'error' && expression)).toBe(true)
  const foreign = await check(bundle({ controllerId: 'county-05', unitId: 'county-05' }))
  expect(foreign.issues[0]?.details?.coding[0]?.code).toBe('not-your-register')
  const rows = await archive.database.selectFrom('documents').select('id').execute()
  expect(rows).toEqual([])
})

test('not as a system that another makes, nor without one, nor in another task', async () => {
  expect((await check(bundle(), 'system-county-17')).status).toBe(403)
  expect((await check(bundle(), '')).status).toBe(403)
  expect((await check(bundle(), own.id, 'asiakaspolku-oy')).status).toBe(403)
  const archivist = { hetu: testHetu(51), organisation: 'county-17', task: 'archivist' } as const
  const path = `/fhir/Bundle/$validate?system=${own.id}`
  const token = await archive.officialToken(archivist)
  expect((await archive.post(path, token, JSON.stringify(bundle()))).status).toBe(403)
})

test('not of anybody who may live: it is refused before anything is checked', async () => {
  const living = `010190-002${checkCharacterOf('010190', '002')}`
  const before = await lineOf('decision')
  const { status, issues } = await check(bundle({ hetu: living }))
  expect([status, issues[0]?.details?.coding[0]?.code]).toEqual([422, 'invalid-hetu'])
  // JSON has more than one way to write a figure.
  const disguised = JSON.stringify(bundle({ hetu: living })).replaceAll(
    living,
    `\\u0030${living.slice(1)}`,
  )
  const path = `/fhir/Bundle/$validate?system=${own.id}`
  expect((await archive.post(path, await vendorOf(), disguised)).status).toBe(422)
  expect(await lineOf('decision')).toEqual(before)
})

test('the list of what was tried is from what the archive saw: checks, stored, corrected, annulled', async () => {
  expect(await lineOf('report')).toMatchObject({ checked: 0, stored: 0 })
  await check(bundle({ type: 'report' }))
  await check(bundle({ type: 'report', unitId: 'unit-that-is-not' }))

  const endpoint = `${archive.url}/oauth/token`
  const token = async () => {
    const { client_assertion_type, client_assertion } = await archive.proof(own, { aud: endpoint })
    const scope = 'system/DocumentReference.crus system/Binary.cr system/Patient.cu'
    const form = {
      grant_type: 'client_credentials',
      scope,
      client_assertion_type,
      client_assertion,
    }
    const answer = await archive.requestToken(form)
    return ((await answer.json()) as { access_token: string }).access_token
  }
  const store = async (input: ReturnType<typeof documentInput>) => {
    const answer = await archive.post('/fhir', await token(), JSON.stringify(documentBundle(input)))
    expect(answer.status).toBe(200)
    return /DocumentReference\/([\w-]+)/.exec(await answer.text())?.[1] ?? ''
  }
  const of = { hetu: testHetu(53), controllerId: 'county-17', unitId: 'county-17' }
  const first = documentInput({ ...of, type: 'report' })
  await store(first)
  const second = documentInput({
    ...of,
    type: 'report',
    setOid: first.setOid,
    replaces: first.versionOid,
  })
  await store(second)
  const third = documentInput({ ...of, type: 'report' })
  const id = await store(third)
  const parameter = [{ name: 'reason', valueString: 'Ett prov' }]
  const reason = JSON.stringify({ resourceType: 'Parameters', parameter })
  const annulled = await archive.post(`/fhir/DocumentReference/${id}/$annul`, await token(), reason)
  expect(annulled.status).toBe(200)
  // What a system of another stores is not counted.
  await archive.store(bundle({ type: 'report', hetu: testHetu(54) }), 'county-17')

  expect(await lineOf('report')).toEqual({
    ...{ type: 'report', checked: 2, checkedWithFaults: 1 },
    ...{ stored: 2, corrected: 1, annulled: 1 },
  })
  const list = await checklist()
  if (typeof list === 'number') throw new Error(`got ${list}`)
  const latest = list.latest.map(({ identifier, type, version }) => [identifier, type, version])
  const seen = [
    [`urn:oid:${first.versionOid}`, 'report', 1],
    [`urn:oid:${second.versionOid}`, 'report', 2],
    [`urn:oid:${third.versionOid}`, 'report', 1],
  ]
  expect(latest.toSorted()).toEqual(seen.toSorted())
})

test('of clients who may live nothing is counted', async () => {
  const before = await lineOf('statement')
  const clientId = archive.patientId(testHetu(55))
  await archive.store(bundle({ type: 'statement', hetu: testHetu(55) }), 'county-17')
  const { database } = archive
  await database
    .updateTable('documents')
    .set({ stored_by: own.id })
    .where('client_id', '=', clientId)
    .execute()
  expect(await lineOf('statement')).toMatchObject({ stored: 1 })
  await database
    .updateTable('clients')
    .set({ invented: false })
    .where('client_id', '=', clientId)
    .execute()
  expect(await lineOf('statement')).toEqual(before)
})

test('another vendor learns nothing of a system, not even that there is one', async () => {
  expect(await checklist(own.id, 'asiakaspolku-oy')).toBe(404)
  expect(await checklist('none', 'asiakaspolku-oy')).toBe(404)
  expect((await change(own.id, { close: true }, 'asiakaspolku-oy')).status).toBe(404)
  const state = async (organisation: string) =>
    (await archive.get('/reference?kind=system', await vendorOf(organisation))).text()
  expect(await state('klientbok-oy')).toContain(own.id)
  const others = await state('asiakaspolku-oy')
  expect(others).toContain('asiakaspolku-helsinki')
  expect(others).not.toContain(own.id)
})

test('a vendor gives its system other keys without a stop, and closes it at once', async () => {
  const next = await createTestClient(own.id)
  const wrong = { jwks: { keys: [{ ...next.privateJwk }] } }
  expect((await change(own.id, wrong)).status).toBe(422)
  const both = { jwks: { keys: [...own.jwks.keys, ...next.jwks.keys] } }
  expect((await change(own.id, both)).status).toBe(200)
  const comesIn = async (client: TestClient) => {
    const proof = await archive.proof(client)
    const form = { grant_type: 'client_credentials', scope: 'system/Binary.c', ...proof }
    return (await archive.requestToken(form)).status
  }
  expect([await comesIn(own), await comesIn(next)]).toEqual([200, 200])
  expect((await change(own.id, { jwks: next.jwks })).status).toBe(200)
  expect([await comesIn(own), await comesIn(next)]).toEqual([401, 200])
  expect((await change(own.id, { close: true })).status).toBe(200)
  expect(await comesIn(next)).toBe(401)
  expect(await checklist()).toBe(404)
  // What it has done stands in the history that it reads, and in no other vendor's.
  const historyOf = async (organisation?: string) => {
    const answer = await archive.get('/reference/changes?kind=system', await vendorOf(organisation))
    const { changes } = referenceChangesSchema.parse(await answer.json())
    return changes.filter(({ key }) => key === `county-17/${own.id}`)
  }
  const history = await historyOf()
  expect(history.map(({ content }) => content === null)).toEqual([true, false, false, false])
  expect(await historyOf('asiakaspolku-oy')).toEqual([])
})
