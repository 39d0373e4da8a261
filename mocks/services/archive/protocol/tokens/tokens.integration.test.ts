// Long, because every request shares one archive: starting it costs more than all of them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeJwt } from 'jose'
import { claimExtensions } from '@/mocks/vendor/claim'
import { callerSchema } from '../callers/caller'
import { createArchive } from '../../create-archive'
import { createTestClient } from '../../testing/test-client'
import { hetus } from '../../testing/make-document'
import { startTestArchive, testScope, type TestArchive } from '../../testing/start-test-archive'
import { jwtBearerGrant } from './token-endpoint'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

type Changes = Readonly<Record<string, unknown>>
const seconds = () => Math.floor(archive.now().getTime() / 1000)

function system() {
  const client = archive.systems['county-05']
  if (!client) throw new Error('no test system')
  return client
}

async function askAsSystem(changes: Changes = {}, form: Readonly<Record<string, string>> = {}) {
  const proof = await archive.proof(system(), changes)
  return archive.requestToken({
    grant_type: 'client_credentials',
    scope: testScope,
    ...proof,
    ...form,
  })
}

async function askForPerson(changes: Changes = {}, proofChanges: Changes = {}) {
  const usual = {
    aud: `${archive.url}/oauth/token`,
    sub: `urn:oid:1.2.246.21|${hetus.anna}`,
    act: { sub: `urn:oid:1.2.246.21|${hetus.anna}` },
    capacity: 'self',
    session: 'a-session',
  }
  const assertion = await archive.portal.sign({ ...usual, ...changes }, archive.now())
  const proof = await archive.proof(archive.portal, proofChanges)
  return archive.requestToken({ grant_type: jwtBearerGrant, assertion, ...proof })
}

async function errorOf(response: Response) {
  const { error } = (await response.json()) as { error: string }
  return [response.status, error]
}

/** Whom a token stands for, as the archive has written it down. */
async function callerOf(response: Response) {
  const { access_token: token } = (await response.json()) as { access_token: string }
  return callerSchema.parse(decodeJwt(token).caller)
}

test('a system gets a token for its register, for five minutes', async () => {
  const response = await askAsSystem()
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toMatchObject({
    token_type: 'Bearer',
    expires_in: 300,
    scope: testScope,
  })
})

test('a portal gets a token for a person, and the id of her Patient', async () => {
  const response = await askForPerson()
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({ patient: archive.patientId(hetus.anna) })
  expect(text).not.toContain(hetus.anna)
})

test('a portal without a person reads public reference data and nothing else', async () => {
  const scope = 'system/Organization.rs system/ActivityDefinition.rs'
  const proof = await archive.proof(archive.portal)
  const answer = await archive.requestToken({ grant_type: 'client_credentials', scope, ...proof })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const organisations = await archive.get('/fhir/Organization?_count=500', token)
  expect(organisations.status).toBe(200)
  expect((await archive.get('/fhir/DocumentReference/1', token)).status).toBe(403)
  expect((await archive.post('/fhir/DocumentReference/_search', token, '')).status).toBe(403)
  expect((await archive.post('/fhir', token, '{}')).status).toBe(403)
})

test.each<[string, () => Changes]>([
  ['is over', () => ({ exp: seconds() - 60 })],
  ['would hold for more than five minutes', () => ({ exp: seconds() + 400 })],
  ['is from the future', () => ({ iat: seconds() + 120 })],
  ['is for another audience', () => ({ aud: 'https://elsewhere.example/oauth/token' })],
  ['has no jti', () => ({ jti: undefined })],
  ['has no end', () => ({ exp: undefined })],
  ['is from another issuer', () => ({ iss: 'system-county-17' })],
  ['is about another program', () => ({ sub: 'system-county-17' })],
  ['is from an unknown program', () => ({ iss: 'nobody', sub: 'nobody' })],
])('a client assertion that %s is refused', async (_name, changes) => {
  expect(await errorOf(await askAsSystem(changes()))).toEqual([401, 'invalid_client'])
})

test.each<[string, () => Changes]>([
  ['says self of another person', () => ({ act: { sub: `urn:oid:1.2.246.21|${hetus.bertil}` } })],
  ['says guardian of oneself', () => ({ capacity: 'guardian' })],
  ['says an unknown capacity', () => ({ capacity: 'friend' })],
  ['says a HETU that is none', () => ({ sub: 'urn:oid:1.2.246.21|010190-9001' })],
  ['names the subject without its system', () => ({ sub: hetus.anna })],
  ['has no actor', () => ({ act: undefined })],
  ['has no session', () => ({ session: undefined })],
  ['is over', () => ({ exp: seconds() - 60 })],
  ['is for another audience', () => ({ aud: archive.url })],
  ['is from another issuer', () => ({ iss: 'system-county-05' })],
])('an assertion for a person that %s is refused', async (_name, changes) => {
  expect(await errorOf(await askForPerson(changes()))).toEqual([400, 'invalid_grant'])
})

test.each<[string, Readonly<Record<string, string>>, [number, string]]>([
  ['a scope that goes too far', { scope: 'system/AuditEvent.c' }, [400, 'invalid_scope']],
  ['letters that go too far', { scope: 'system/DocumentReference.d' }, [400, 'invalid_scope']],
  ['no scope', { scope: '' }, [400, 'invalid_scope']],
  ['another grant', { grant_type: 'password' }, [400, 'unsupported_grant_type']],
  ['a secret instead', { client_assertion_type: 'client_secret' }, [401, 'invalid_client']],
])('a request with %s is refused', async (_name, form, error) => {
  expect(await errorOf(await askAsSystem({}, form))).toEqual(error)
})

test('a request that names something twice is refused, and says what', async () => {
  const proof = new URLSearchParams({ ...(await archive.proof(system())), scope: testScope })
  const twice = `grant_type=client_credentials&grant_type=client_credentials&${proof}`
  const response = await archive.app.request('/oauth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: twice,
  })
  expect(response.status).toBe(400)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    error: 'invalid_request',
    error_description: 'grant_type comes more than once.',
  })
})

test.each([
  ['without a type', undefined, 'grant_type=client_credentials'],
  ['as JSON', 'application/json', '{"grant_type":"client_credentials"}'],
  ['over 50 kB', 'application/x-www-form-urlencoded', `grant_type=${'a'.repeat(50_001)}`],
])('a request %s is refused, for it is no form', async (_name, type, body) => {
  const headers = type === undefined ? undefined : { 'content-type': type }
  const bytes = new TextEncoder().encode(body)
  const request = { method: 'POST', headers, body: bytes }
  const response = await archive.app.request('/oauth/token', request)
  expect(await errorOf(response)).toEqual([400, 'invalid_request'])
})

test('a system is itself, for its organisation', async () => {
  const { id: software } = system()
  expect(await callerOf(await askAsSystem())).toEqual({
    ...{ kind: 'system', software, organisation: 'county-05', scope: testScope, claim: null },
  })
})

test('a system that names a client on a ground is told the id of her Patient, and without one nobody’s', async () => {
  const claim = {
    ...{ hetu: hetus.anna, unit: 'county-05', organisation: 'county-05' },
    ...{ statutoryGround: 'supervision' as const, worker: { id: 'w-1', name: 'Eva Ekblad' } },
  }
  const named = await askAsSystem({ extensions: claimExtensions(claim) })
  expect(await named.json()).toMatchObject({ patient: archive.patientId(hetus.anna) })
  expect(await (await askAsSystem()).json()).not.toHaveProperty('patient')
})

test('a claim that does not hold together is refused', async () => {
  const claim = {
    ...{ hetu: hetus.anna, unit: 'unit-of-nobody', organisation: 'county-05' },
    statutoryGround: 'supervision' as const,
  }
  const response = await askAsSystem({ extensions: claimExtensions(claim) })
  expect(await errorOf(response)).toEqual([400, 'invalid_request'])
})

test.each([
  [
    'for another is kept with the name that the log tells',
    hetus.child,
    'guardian',
    'Anna Alm',
    '2034-05-02',
  ],
  [
    'for herself without one, for the log says that it was she',
    hetus.anna,
    'self',
    undefined,
    '2008-01-01',
  ],
] as const)('a person who acts %s', async (_name, subject, capacity, name, adultFrom) => {
  const caller = await callerOf(
    await askForPerson({
      ...{ sub: `urn:oid:1.2.246.21|${subject}`, capacity },
      act: { sub: `urn:oid:1.2.246.21|${hetus.anna}`, name: 'Anna Alm' },
    }),
  )
  expect(caller).toMatchObject({ kind: 'person', capacity, adultFrom })
  expect('actorName' in caller ? caller.actorName : undefined).toBe(name)
})

test('a system gets no token for a person', async () => {
  const assertion = await archive.personAssertion({ subject: hetus.anna })
  const proof = await archive.proof(system())
  const response = await archive.requestToken({ grant_type: jwtBearerGrant, assertion, ...proof })
  expect(await errorOf(response)).toEqual([400, 'unauthorized_client'])
})

test('a key that is not registered opens nothing', async () => {
  const stranger = await createTestClient('system-county-05')
  const proof = await archive.proof(stranger)
  const form = { grant_type: 'client_credentials', scope: testScope, ...proof }
  expect(await errorOf(await archive.requestToken(form))).toEqual([401, 'invalid_client'])
})

test('an assertion works once, also towards another process of the archive', async () => {
  const proof = await archive.proof(system(), { jti: 'once' })
  const form = { grant_type: 'client_credentials', scope: testScope, ...proof }
  const { database, config, now } = archive
  const other = await createArchive({ database, config, clock: now })
  const ask = (app: TestArchive['app']) =>
    app.request('/oauth/token', { method: 'POST', body: new URLSearchParams(form) })
  const answers = await Promise.all([ask(archive.app), ask(other), ask(other)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
  const refused = answers.find(({ status }) => status === 401)
  expect(refused && (await errorOf(refused))).toEqual([401, 'invalid_client'])
})

test('an assertion for a person works once, and is told from the proof of the program', async () => {
  const assertion = await archive.personAssertion({ subject: hetus.anna })
  const proof = await archive.proof(archive.portal)
  const ask = (form: Readonly<Record<string, string>>) =>
    archive.requestToken({ grant_type: jwtBearerGrant, assertion, ...form })
  expect((await ask(proof)).status).toBe(200)
  expect(await errorOf(await ask(proof))).toEqual([401, 'invalid_client'])
  const renewed = await archive.proof(archive.portal)
  expect(await errorOf(await ask(renewed))).toEqual([400, 'invalid_grant'])
})

test('an access token ends, and a changed one is worth nothing', async () => {
  const started = archive.now()
  const token = await archive.personToken({ subject: hetus.anna })
  expect((await archive.get('/fhir/Organization', token)).status).toBe(200)
  expect((await archive.get('/fhir/Organization', `${token.slice(0, -2)}xx`)).status).toBe(401)
  expect((await archive.get('/fhir/Organization', '')).status).toBe(401)
  archive.setNow(new Date(started.getTime() + 299_000))
  expect((await archive.get('/fhir/Organization', token)).status).toBe(200)
  archive.setNow(new Date(started.getTime() + 300_000))
  expect((await archive.get('/fhir/Organization', token)).status).toBe(401)
  archive.setNow(started)
})
