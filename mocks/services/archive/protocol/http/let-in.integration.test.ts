import { afterAll, beforeAll, expect, test } from 'vitest'
import { sid } from '@/lib/contracts/archive/systems'
import { ok } from '@/lib/domain/result'
import { relationshipBundle } from '@/mocks/vendor/bundles'
import { eventsOf } from '../../officials/testing/ask-as'
import { readBundle } from '../../store/storing/read-bundle'
import { heldBody } from '../../testing/held-body'
import { documentOf, newOid, testHetu } from '../../testing/make-document'
import { startTestArchive, testScope, type TestArchive } from '../../testing/start-test-archive'
import { createTestClient, systemOf, type TestClient } from '../../testing/test-client'
import { mediaTypes } from './media-types'

let archive: TestArchive
/** What happens while a Bundle is read. */
let meanwhile = async () => {}
beforeAll(async () => {
  archive = await startTestArchive({
    readApart: async (_program, sent) => {
      await meanwhile()
      return ok(readBundle(sent))
    },
  })
})
afterAll(() => archive.close())

/** The operator enters, or closes, a system. */
async function enter(changes: readonly object[]) {
  const operator = {
    hetu: testHetu(1),
    organisation: 'archive-operator',
    task: 'operator',
  } as const
  const token = await archive.officialToken(operator)
  const body = JSON.stringify({ changes })
  const answer = await archive.post('/reference/changes', token, body, {
    'content-type': mediaTypes.json[0],
  })
  expect(answer.status).toBe(201)
}
const close = (system: TestClient, organisation: string) =>
  enter([
    { kind: 'system', key: `${organisation}/${system.id}`, content: null, reason: 'Den stängs' },
  ])

let systems = 0
/** A token of a new system, which may store reports of disability and nothing else. */
async function narrow(scope = testScope, organisation = 'county-05') {
  const system = await createTestClient(`narrow-${(systems += 1)}`)
  const mayStore = { serviceTasks: ['disability' as const], documentTypes: ['report' as const] }
  await enter(systemOf(system, organisation, { mayStore }))
  const proof = await archive.proof(system)
  const form = { grant_type: 'client_credentials', scope, ...proof }
  const answer = await archive.requestToken(form)
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return { token, system, close: () => close(system, organisation) }
}

const report = (hetu: string) =>
  documentOf({
    ...{ hetu, type: 'report', serviceTask: 'disability' },
    ...{ socialService: 'personal-assistance' },
  })
const storedOf = async (hetu: string) => {
  const rows = await archive.database
    .selectFrom('documents')
    .select('type')
    .where('client_id', '=', archive.patientId(hetu))
    .execute()
  return rows.map(({ type }) => type)
}
const slowly = (path: string, token: string, { init }: ReturnType<typeof heldBody>, type: string) =>
  archive.app.request(path, {
    ...{ method: 'POST', ...init },
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
  })
const codeOf = async (answer: Response) => {
  const { issue } = (await answer.json()) as {
    issue: { details: { coding: { code: string }[] } }[]
  }
  return issue[0]?.details.coding[0]?.code
}

test('a batch that goes on stores nothing more of a system that is closed', async () => {
  const [first, second] = [testHetu(10), testHetu(11)]
  const { token, close } = await narrow()
  const body = heldBody()
  const answer = await slowly('/fhir/$batch', token, body, mediaTypes.batch[0])
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  void body.send(`${JSON.stringify(report(first))}\n`)
  expect((await reader?.read())?.value).toContain('transaction-response')
  await close()
  // Neither what it might have stored, nor what its profile never covered.
  for (const line of [report(first), documentOf({ hetu: second })]) {
    void body.send(`${JSON.stringify(line)}\n`)
    expect((await reader?.read())?.value).toContain('"login"')
  }
  void body.end()
  expect((await reader?.read())?.done).toBe(true)
  expect(await storedOf(first)).toEqual(['report'])
  expect(await storedOf(second)).toEqual([])
})

test('a Bundle that comes slowly is refused when its system is closed before its end', async () => {
  const hetu = testHetu(12)
  const { token, close } = await narrow()
  const body = heldBody()
  const answering = slowly('/fhir', token, body, mediaTypes.fhir[0])
  const text = JSON.stringify(documentOf({ hetu }))
  await body.send(text.slice(0, 100))
  await close()
  void body.send(text.slice(100))
  void body.end()
  const answer = await answering
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer realm="archive", error="invalid_token"',
  ])
  expect(await codeOf(answer)).toBe('login')
  expect(await storedOf(hetu)).toEqual([])
})

test('nor is it stored when its system is closed while it is read', async () => {
  const hetu = testHetu(13)
  const { token, close } = await narrow()
  meanwhile = close
  // What is written with `\\u` is read apart.
  const large = documentOf({ hetu, title: 'Beslut \\\\u0041' })
  const answer = await archive.post('/fhir', token, JSON.stringify(large))
  meanwhile = async () => {}
  expect(answer.status).toBe(401)
  expect(await storedOf(hetu)).toEqual([])
  // Nobody was refused a client: it came in no more.
  expect(await eventsOf(archive, hetu)).toEqual([])
})

test('a search that comes slowly tells nothing to a system that is closed before its end', async () => {
  const [hetu, relationshipOid] = [testHetu(14), newOid()]
  const [county, unit] = ['county-05', 'unit-snostjarnan']
  const of = { serviceTask: 'working-age', socialService: 'social-work' } as const
  const told = { hetu, controllerId: county, unitId: unit, start: '2026-01-01', ...of }
  await archive.store(relationshipBundle({ ...told, oid: relationshipOid }))
  await archive.store(documentOf({ hetu }))
  const worker = { id: 'w-1', name: 'Eva Ekblad' }
  const token = await archive.claimToken(county, { hetu, unit, relationshipOid, worker })
  const body = heldBody()
  const answering = slowly('/fhir/DocumentReference/_search', token, body, mediaTypes.form[0])
  await body.send(`patient:identifier=${encodeURIComponent(`${sid.hetu}|`)}`)
  const system = archive.systems[county]
  if (!system) throw new Error('no system')
  await close(system, county)
  void body.send(hetu)
  void body.end()
  const answer = await answering
  await enter(systemOf(system, county))
  expect(answer.status).toBe(401)
})

test('an export breaks off when its system is closed: of the clients that were left none has a row', async () => {
  const people = Array.from({ length: 60 }, (_, at) => testHetu(100 + at))
  for (const hetu of people)
    await archive.store(documentOf({ hetu, controllerId: 'thl', unitId: 'thl' }), 'thl')
  const { token, close } = await narrow('system/Register.r', 'thl')
  const answer = await archive.get('/fhir/$export', token)
  const reader = answer.body?.getReader()
  // The first fifty have been read already.
  await close()
  const read = async () => {
    let lines = 0
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read())
      lines += Buffer.from(next.value).toString().split('\n').length - 1
    return lines
  }
  await expect(read()).rejects.toThrow()
  const exported = await Promise.all(
    people.map(async (hetu) =>
      (await eventsOf(archive, hetu)).some(({ operation }) => operation === 'export-register'),
    ),
  )
  expect(exported.filter(Boolean)).toHaveLength(50)
})
