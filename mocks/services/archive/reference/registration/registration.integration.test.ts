import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterReference } from '../../testing/enter-reference'
import { heldBody } from '../../testing/held-body'
import { documentOf, newOid, testHetu } from '../../testing/make-document'
import { relationshipBundle } from '@/mocks/vendor/bundles'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { createTestClient, type TestClient } from '../../testing/test-client'
import { enterChanges } from '../register/enter-changes'
import type { SystemContent } from '../register/system-content'
import { takeEffect } from '../register/take-effect'

let archive: TestArchive
let keysServer: Server
let published: object = { keys: [] }
beforeAll(async () => {
  archive = await startTestArchive()
  keysServer = createServer((_request, response) => response.end(JSON.stringify(published)))
  await new Promise<void>((resolve) => keysServer.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  keysServer.close()
  await archive.close()
})

const json = { 'content-type': 'application/json' }
const operator = { hetu: testHetu(1), organisation: 'archive-operator', task: 'operator' } as const

async function statementOf(
  said: object,
  who: Parameters<TestArchive['officialToken']>[0] = operator,
) {
  const usual = { software_id: 'bok', client_name: 'Bok', organisation: 'county-08' }
  const token = await archive.officialToken(who)
  return archive.post('/register/statements', token, JSON.stringify({ ...usual, ...said }), json)
}
async function statement(said: object): Promise<string> {
  const answer = await statementOf(said)
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { software_statement: string }).software_statement
}
const request = (path: string, method: string, body?: object, token?: string) =>
  archive.app.request(path, {
    method,
    headers: { ...json, ...(token && { authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  })
type Registered = { client_id: string; registration_access_token: string; error?: string }
async function register(body: object): Promise<Registered & { status: number }> {
  const answer = await request('/register', 'POST', body)
  return { status: answer.status, ...((await answer.json()) as Registered) }
}
/** A token of the system that signs with the keys of `client`; the status when it gets none. */
async function comesIn(client: TestClient, id: string): Promise<string | number> {
  const endpoint = `${archive.url}/oauth/token`
  const signed = await client.sign({ iss: id, sub: id, aud: endpoint }, archive.now())
  const answer = await archive.requestToken({
    grant_type: 'client_credentials',
    scope: 'system/DocumentReference.crus system/Binary.cr system/EpisodeOfCare.cru',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: signed,
  })
  if (answer.status !== 200) return answer.status
  return ((await answer.json()) as { access_token: string }).access_token
}

test('a system registers itself, stores, changes its keys without a stop, and is closed at once (A12)', async () => {
  const [first, second] = [await createTestClient('a'), await createTestClient('b')]
  const signed = await statement({ software_id: 'first' })
  const {
    status,
    client_id: id,
    registration_access_token: own,
  } = await register({
    software_statement: signed,
    jwks: first.jwks,
  })
  expect(status).toBe(201)
  const token = await comesIn(first, id)
  const document = documentOf({
    hetu: testHetu(10),
    controllerId: 'county-08',
    unitId: 'county-08',
  })
  const stored = await archive.post('/fhir', String(token), JSON.stringify(document))
  expect(stored.status).toBe(200)

  const both = { keys: [...first.jwks.keys, ...second.jwks.keys] }
  expect((await request(`/register/${id}`, 'PUT', { client_id: id, jwks: both }, own)).status).toBe(
    200,
  )
  expect(await comesIn(first, id)).toBeTypeOf('string')
  expect(await comesIn(second, id)).toBeTypeOf('string')
  await request(`/register/${id}`, 'PUT', { client_id: id, jwks: second.jwks }, own)
  expect(await comesIn(first, id)).toBe(401)
  const still = String(await comesIn(second, id))

  expect((await request(`/register/${id}`, 'DELETE', undefined, own)).status).toBe(204)
  expect(await comesIn(second, id)).toBe(401)
  expect((await archive.post('/fhir', still, JSON.stringify(document))).status).toBe(401)
  expect((await request(`/register/${id}`, 'GET', undefined, own)).status).toBe(401)
})

test('keys may lie at an address of the origin that the operator vouches for, and nowhere else', async () => {
  const { port } = keysServer.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const [first, second] = [await createTestClient('a'), await createTestClient('b')]
  published = first.jwks
  const signed = await statement({ software_id: 'second', client_uri: `${origin}/` })
  const elsewhere = await register({
    software_statement: signed,
    jwks_uri: `http://127.0.0.2:${port}/keys`,
  })
  expect(elsewhere).toMatchObject({ status: 400, error: 'unapproved_software_statement' })
  const { client_id: id } = await register({
    software_statement: signed,
    jwks_uri: `${origin}/keys`,
  })
  expect(await comesIn(first, id)).toBeTypeOf('string')
  expect(await comesIn(second, id)).toBe(401)
})

test('a statement registers one system, once', async () => {
  const { jwks } = await createTestClient('a')
  const signed = await statement({ software_id: 'third' })
  const { client_id: id, registration_access_token: own } = await register({
    software_statement: signed,
    jwks,
  })
  expect(await register({ software_statement: signed, jwks })).toMatchObject({ status: 400 })
  await request(`/register/${id}`, 'DELETE', undefined, own)
  expect(await register({ software_statement: signed, jwks })).toMatchObject({
    status: 400,
    error: 'invalid_software_statement',
  })
})

test.each<[string, () => Promise<object>, string]>([
  ['no statement', async () => ({}), 'invalid_software_statement'],
  [
    'a changed statement',
    async () => ({ software_statement: `${await statement({ software_id: 'x1' })}x` }),
    'invalid_software_statement',
  ],
  [
    'another’s statement',
    async () => ({
      software_statement: await archive.portal.sign(
        { software_id: 'x2', client_name: 'X', organisation: 'county-08' },
        archive.now(),
      ),
    }),
    'invalid_software_statement',
  ],
  [
    'a private key',
    async () => ({
      software_statement: await statement({ software_id: 'x3' }),
      jwks: { keys: [(await createTestClient('a')).privateJwk] },
    }),
    'invalid_client_metadata',
  ],
  [
    'a weak key',
    async () => ({
      software_statement: await statement({ software_id: 'x4' }),
      jwks: { keys: [{ kty: 'RSA', kid: '1', n: 'x'.repeat(171), e: 'AQAB' }] },
    }),
    'invalid_client_metadata',
  ],
  [
    'a secret',
    async () => ({
      software_statement: await statement({ software_id: 'x5' }),
      token_endpoint_auth_method: 'client_secret_basic',
    }),
    'invalid_client_metadata',
  ],
])('refused at registering: %s', async (_name, bodyOf, error) => {
  const { jwks } = await createTestClient('a')
  expect(await register({ jwks, ...(await bodyOf()) })).toMatchObject({ status: 400, error })
})

test('only the operator vouches, and for an organisation that there is', async () => {
  const mainUser = { hetu: testHetu(2), organisation: 'county-08', task: 'main-user' } as const
  expect((await statementOf({}, mainUser)).status).toBe(403)
  expect((await statementOf({ organisation: 'nowhere' })).status).toBe(422)
})

test.each([
  [{ profile: 'phase-1' }, 'phase-1', 200],
  [{ profile: 'phase-1' }, 'phase-2', 403],
  [{ profile: 'phase-2' }, 'phase-2', 200],
  [{ profile: 'phase-2' }, 'phase-1', 403],
  [{ oldDataOnly: true }, 'old', 200],
  [{ oldDataOnly: true }, 'phase-2', 403],
  [{ mayStore: { serviceTasks: ['families'] } }, 'phase-2', 403],
] as const)('a system of %j stores %s: %i (A8)', async (profile, format, status) => {
  const token = await tokenOf(profile)
  const document = documentOf({ hetu: testHetu(11), ...at08, format })
  expect((await archive.post('/fhir', token, JSON.stringify(document))).status).toBe(status)
})

const at08 = { controllerId: 'county-08', unitId: 'county-08' }

/** A token of a new system for which the operator has said so. */
async function tokenOf(profile: object): Promise<string> {
  const client = await createTestClient('a')
  const name = `p${Math.random().toString(36).slice(2, 8)}`
  const signed = await statement({ software_id: name, ...profile })
  const { client_id: id } = await register({ software_statement: signed, jwks: client.jwks })
  return String(await comesIn(client, id))
}

const bought = [{ unitId: 'hemvard-lyktan', from: '2026-02-01' }]
test.each([
  ['of its service task', { mayStore: { serviceTasks: ['families'] } }, {}, 200],
  ['of another one', { mayStore: { serviceTasks: ['disability'] } }, {}, 403],
  ['of old data, that only says how it was', { oldDataOnly: true }, {}, 200],
  [
    'of old data, that opens the register to a producer',
    { oldDataOnly: true },
    { boughtServices: bought },
    403,
  ],
  ['of any data, that does so', {}, { boughtServices: bought }, 200],
])(
  'a client relationship %s is held to the profile too (A8)',
  async (_name, profile, said, status) => {
    const relationship = relationshipBundle({
      ...{ oid: newOid(), hetu: testHetu(12), ...at08, start: '2026-01-01', ...said },
      ...({ serviceTask: 'families', socialService: 'family-work' } as const),
    })
    const answer = await archive.post('/fhir', await tokenOf(profile), JSON.stringify(relationship))
    expect(answer.status).toBe(status)
  },
)

/** What holds of a system. */
async function stateOf(id: string) {
  const row = await archive.database
    .selectFrom('reference_state')
    .select('content')
    .where('kind', '=', 'system')
    .where('key', '=', `county-08/${id}`)
    .executeTakeFirst()
  return row?.content as SystemContent | undefined
}
/** A registered system, whose own change of its keys is held on its way. */
async function changingKeys(softwareId: string, said: object = {}) {
  const [old, own] = [await createTestClient('a'), await createTestClient('b')]
  const signed = await statement({ software_id: softwareId, ...said })
  const registered = await register({ software_statement: signed, jwks: old.jwks })
  const { client_id: id, registration_access_token: token } = registered
  const body = heldBody()
  const answering = archive.app.request(`/register/${id}`, {
    ...{ method: 'PUT', ...body.init },
    headers: { ...json, authorization: `Bearer ${token}` },
  })
  await body.send('{"jwks":')
  return {
    ...{ id, token, own, old },
    close: { kind: 'system', key: `county-08/${id}`, content: null, reason: 'Den stängs' } as const,
    goesOn: () => {
      void body.send(`${JSON.stringify(own.jwks)}}`)
      void body.end()
      return answering
    },
  }
}

test('a system that is closed while its keys come is not opened again by them (A12)', async () => {
  const { id, close, goesOn } = await changingKeys('closed')
  await enterReference(archive.database, [close], archive.now())
  expect((await goesOn()).status).toBe(401)
  await archive.database.transaction().execute((trx) => takeEffect(trx, archive.now()))
  expect(await stateOf(id)).toBeUndefined()
})

test('nor when its end has been entered, and is about to hold', async () => {
  const { id, close, goesOn } = await changingKeys('closing')
  const author = {
    id: 'o',
    name: 'Olga',
    organisation: 'archive-operator',
    task: 'operator',
  } as const
  await archive.database
    .transaction()
    .execute((trx) => enterChanges(trx, author, [close], archive.now()))
  expect((await goesOn()).status).toBe(401)
  await archive.database.transaction().execute((trx) => takeEffect(trx, archive.now()))
  expect(await stateOf(id)).toBeUndefined()
})

test('one that was registered anew is not given back by old keys what it might store before', async () => {
  const { id, token, goesOn } = await changingKeys('anew')
  await request(`/register/${id}`, 'DELETE', undefined, token)
  const mayStore = { serviceTasks: ['families'] }
  const [signed, { jwks }] = [
    await statement({ software_id: 'anew', mayStore }),
    await createTestClient('c'),
  ]
  expect((await register({ software_statement: signed, jwks })).status).toBe(201)
  expect((await goesOn()).status).toBe(401)
  expect(await stateOf(id)).toMatchObject({ mayStore, jwks })
})

test('keys that come while the operator narrows what a system may store leave it narrow', async () => {
  const { id, own, goesOn } = await changingKeys('narrowed')
  const mayStore = { serviceTasks: ['families' as const] }
  const content = { ...(await stateOf(id)), mayStore }
  const change = {
    kind: 'system',
    key: `county-08/${id}`,
    content,
    reason: 'Den snävas in',
  } as const
  await enterReference(archive.database, [change], archive.now())
  expect((await goesOn()).status).toBe(200)
  expect(await stateOf(id)).toMatchObject({ mayStore, jwks: own.jwks })
})

test('keys at an address are held to the origin for which the operator vouches by then', async () => {
  const signed = await statement({ software_id: 'moved', client_uri: 'http://127.0.0.1:1/' })
  const { jwks } = await createTestClient('a')
  const { client_id: id, registration_access_token: token } = await register({
    software_statement: signed,
    jwks,
  })
  const body = heldBody()
  const answering = archive.app.request(`/register/${id}`, {
    ...{ method: 'PUT', ...body.init },
    headers: { ...json, authorization: `Bearer ${token}` },
  })
  await body.send('{"jwks_uri":')
  const content = { ...(await stateOf(id)), clientUri: 'http://127.0.0.1:2/' }
  const change = { kind: 'system', key: `county-08/${id}`, content, reason: 'Den flyttar' } as const
  await enterReference(archive.database, [change], archive.now())
  void body.send('"http://127.0.0.1:1/keys"}')
  void body.end()
  expect(await (await answering).json()).toMatchObject({ error: 'unapproved_software_statement' })
  expect(await stateOf(id)).toMatchObject({ jwks })
})
