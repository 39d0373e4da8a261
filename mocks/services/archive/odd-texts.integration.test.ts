// Long on purpose: every route of the archive with what it takes, in one table, so that a new one without its row fails.
import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { logParameters } from '@/lib/contracts/archive/log-request'
import { canonical, codeSystem, sid } from '@/lib/contracts/archive/systems'
import { matterBundle, relationshipBundle } from '@/mocks/vendor/bundles'
import { publishedTypes } from './conformance/publishing/published-resources'
import { mediaTypes } from './protocol/http/media-types'
import { routes, type Route } from './routes'
import { documentOf, hetus, newOid } from './testing/make-document'
import { encoded, oddOctets, oddTexts, oddVariants } from './testing/odd-texts'
import { startTestArchive, testScope } from './testing/start-test-archive'
import { stating } from './statements/testing/stating'

const archive = await startTestArchive({ hooks: ['http://portal.example/api/notes'] })
afterAll(() => archive.close())

const relationship = {
  oid: newOid(),
  hetu: hetus.anna,
  controllerId: 'county-05',
  unitId: 'unit-snostjarnan',
  serviceTask: 'working-age',
  socialService: 'social-work',
  start: '2025-08-11',
} as const
await archive.send(relationshipBundle(relationship))
const tokens = {
  person: await archive.personToken({ subject: hetus.anna }),
  system: await archive.claimToken('county-05', {
    hetu: hetus.anna,
    relationshipOid: relationship.oid,
  }),
  operator: await archive.officialToken({
    hetu: hetus.bertil,
    organisation: 'archive-operator',
    task: 'operator',
  }),
  mainUser: await archive.officialToken({
    hetu: hetus.bertil,
    organisation: 'county-05',
    task: 'main-user',
  }),
  supervisor: await archive.officialToken({
    hetu: hetus.bertil,
    organisation: 'county-05',
    task: 'supervisor',
  }),
  register: await archive.systemToken('county-05', 'system/Register.r system/AuditEvent.rs'),
  archivist: await archive.officialToken({
    hetu: hetus.bertil,
    organisation: 'county-05',
    task: 'archivist',
  }),
}

const parameters = (...parameter: readonly object[]) => ({ resourceType: 'Parameters', parameter })
const logValues = {
  valueId: 'x',
  valueCode: 'x',
  valueDate: '2026-01-01',
  valueString: 'x',
  valueInteger: 10,
  valueBoolean: false,
}
const logQuestion = parameters(
  ...Object.values(logParameters).map(([name, value]) => ({ name, [value]: logValues[value] })),
)
const { consent, prohibition } = stating(archive)
const subject = { reference: `Patient/${archive.patientId(hetus.anna)}` }
const concept = (system: string, code: string) => [{ coding: [{ system, code }] }]
const searches = {
  document: [
    ...['_id', 'type', 'custodian', '_content', '_sort', '_count', '_total', '_elements'],
    ...['category', 'date', 'patient', 'subject', 'subject:identifier', '_cursor'],
  ],
  relationship: ['patient', 'patient:identifier', '_include', '_count'],
}
const change = {
  kind: 'display-start',
  key: 'county-05/families',
  content: { from: '2027-01-01' },
  holdsFrom: '2027-01-01T00:00:00Z',
  reason: 'x',
}
const plan = {
  organiser: 'county-05',
  organiserSystem: 'system-county-05',
  producer: 'hemvard-lyktan',
  producerSystem: 'system-hemvard-lyktan',
  client: hetus.anna,
  from: '2026-11-21T10:00:00Z',
  until: '2026-11-21T12:00:00Z',
}
const jwk = { kty: 'EC', crv: 'P-384', kid: 'x', x: 'x', y: 'x' }
const statement = {
  software_id: 'bok',
  client_name: 'Bok',
  organisation: 'county-05',
  client_uri: 'https://bok.example',
}
const form = (...names: readonly string[]) => ({ form: names })
const json = (body: object) => ({ json: body })
const nothing = { nothing: true } as const

/** What each route takes besides its path. One that is not here does not pass: say what it takes. */
const taken: Readonly<Record<string, { form?: readonly string[]; json?: object; nothing?: true }>> =
  {
    'GET /health': { nothing: true },
    'POST /oauth/token': form(
      ...['grant_type', 'scope', 'client_assertion_type', 'client_assertion', 'assertion'],
    ),
    'GET /.well-known/jwks.json': { nothing: true },
    'GET /.well-known/jwt-vc-issuer': { nothing: true },
    'GET /log/heads/:size': { nothing: true },
    'GET /log/consistency': form('first', 'second'),
    'GET /log/restores': form('size'),
    'GET /log/instances/:name': form('size'),
    'POST /log/instances/:name': json({ head: 'x.y.z', path: [] }),
    'GET /fhir/.well-known/smart-configuration': { nothing: true },
    'GET /fhir/metadata': { nothing: true },
    'GET /openapi.json': { nothing: true },
    'GET /fhir/package.tgz': { nothing: true },
    ...Object.fromEntries(
      publishedTypes.map((type) => [`GET /fhir/${type}`, form('url', 'value')]),
    ),
    ...Object.fromEntries(publishedTypes.map((type) => [`GET /fhir/${type}/:id`, nothing])),
    'GET /fhir/ConceptMap': form('url'),
    'GET /fhir/ConceptMap/:id': nothing,
    'POST /fhir/Bundle/$validate': json(documentOf()),
    'POST /fhir/DocumentReference/$validate': json(
      parameters({ name: 'resource', resource: documentOf().entry[0]?.resource }),
    ),
    'POST /fhir': json(documentOf()),
    'POST /fhir/': json(matterOf()),
    'POST /fhir/$batch': json(documentOf()),
    'POST /fhir/DocumentReference/$display-index': json(
      parameters(
        { name: 'newest', valueInteger: 1 },
        { name: 'words', valueString: 'boende' },
        { name: 'known', valueString: 'x' },
      ),
    ),
    'POST /fhir/DocumentReference/_search': form(...searches.document),
    'GET /fhir/DocumentReference': form(...searches.document),
    'GET /fhir/DocumentReference/:id': { nothing: true },
    'POST /fhir/DocumentReference/:id/$annul': json(
      parameters({ name: 'reason', valueString: 'Fel klient' }),
    ),
    'POST /fhir/DocumentReference/$shows': json(
      parameters(
        { name: 'client', valueIdentifier: { system: sid.hetu, value: hetus.anna } },
        { name: 'cursor', valueString: 'x' },
      ),
    ),
    'POST /fhir/DocumentReference/$quality': json(
      parameters(
        { name: 'from', valueDate: '2026-01-01' },
        { name: 'to', valueDate: '2026-11-01' },
      ),
    ),
    'POST /fhir/DocumentReference/$shows-summary': json(
      parameters({ name: 'client', valueIdentifier: { system: sid.hetu, value: hetus.anna } }),
    ),
    'POST /fhir/DocumentReference/:id/$annul-preview': json(parameters()),
    'POST /fhir/DocumentReference/:id/$hold': json(
      parameters({ name: 'ground', valueCode: 'legal' }, { name: 'reason', valueString: 'Tvist' }),
    ),
    'POST /fhir/DocumentReference/:id/$release-hold': json(
      parameters({ name: 'hold', valueId: randomUUID() }, { name: 'reason', valueString: 'Slut' }),
    ),
    'POST /fhir/DocumentReference/$archive-search': json(
      parameters(
        { name: 'client', valueIdentifier: { system: sid.hetu, value: hetus.anna } },
        { name: 'storedBy', valueString: 'x' },
        { name: 'cursor', valueString: 'x' },
      ),
    ),
    'POST /fhir/DocumentReference/$archived': json(
      parameters({ name: 'identifier', valueUri: 'urn:oid:2.999' }),
    ),
    'GET /fhir/Binary/:id': { nothing: true },
    'POST /fhir/EpisodeOfCare/_search': form(...searches.relationship),
    'POST /fhir/Communication': json({
      resourceType: 'Communication',
      status: 'completed',
      category: concept(codeSystem.communicationCategory, 'kanta-information'),
      subject: { ...subject, display: 'Anna Andersson' },
      sender: { display: 'Anna Andersson' },
      instantiatesCanonical: [`${canonical.kantaInformation}|2`],
      medium: concept(codeSystem.channel, 'portal'),
    }),
    'POST /fhir/Communication/_search': form('category', 'subject', 'patient'),
    'POST /fhir/AuditEvent/$log': json(logQuestion),
    'POST /fhir/AuditEvent/$log-summary': json(logQuestion),
    'POST /fhir/Consent': json(prohibition(hetus.anna, { document: 'x', controller: 'county-05' })),
    'POST /fhir/Consent/_search': form('patient', '_id'),
    'POST /fhir/Consent/$preview': json(
      parameters(
        { name: 'statement', resource: consent(hetus.anna) },
        { name: 'document', valueId: 'x' },
      ),
    ),
    'POST /fhir/Consent/$receipt': json(parameters({ name: 'statement', valueId: 'x' })),
    'GET /fhir/Consent/:id': { nothing: true },
    'POST /fhir/Consent/:id/$withdraw': json(
      parameters(
        { name: 'basis', valueString: 'x' },
        { name: 'patient-display', valueString: 'Anna Andersson' },
      ),
    ),
    'POST /fhir/AuditEvent/$proof': json(
      parameters({ name: 'row', valueId: 'x' }, { name: 'size', valueInteger: 1 }),
    ),
    'POST /fhir/AuditEvent/$supervise': json(
      parameters(
        { name: 'client', valueIdentifier: { system: sid.hetu, value: hetus.anna } },
        { name: 'unit', valueString: 'x' },
        { name: 'worker', valueString: 'x' },
        { name: 'cursor', valueString: 'x' },
      ),
    ),
    'GET /fhir/AuditEvent': form('patient', 'date', '_count', '_cursor'),
    'GET /fhir/$export': form('_type', '_since', '_outputFormat'),
    'POST /fhir/AuditEvent/$verify': { nothing: true },
    'POST /fhir/Subscription': json({
      resourceType: 'Subscription',
      status: 'requested',
      reason: 'notes',
      criteria: `AuditEvent?patient=${subject.reference}`,
      channel: {
        type: 'rest-hook',
        endpoint: 'http://portal.example/api/notes',
        payload: 'application/json',
        header: [`Authorization: Bearer ${'a'.repeat(43)}`],
      },
    }),
    'DELETE /fhir/Subscription/:id': { nothing: true },
    'GET /fhir/Organization': form('_id', '_count'),
    'GET /fhir/Organization/:id': { nothing: true },
    'GET /fhir/ActivityDefinition': form('url', 'version', 'status'),
    'GET /reference': form('kind', 'organisation'),
    'GET /reference/extensive-access': { nothing: true },
    'GET /reference/changes': form('kind', 'key', 'organisation', 'waiting'),
    'POST /reference/changes': json({ changes: [change] }),
    'POST /reference/decisions': json({ ids: [randomUUID()], decision: 'confirmed' }),
    'POST /reference/preview': json({
      kind: 'display-start',
      key: 'county-05/families',
      content: { from: '2027-01-01' },
    }),
    'GET /operation/state': { nothing: true },
    'GET /operation/quarantine': { nothing: true },
    'DELETE /operation/quarantine/:id': { nothing: true },
    'GET /retention/runs': { nothing: true },
    'POST /retention/runs': json({ dry: true }),
    'GET /joint-tests': form('before'),
    'POST /joint-tests': json(plan),
    'GET /joint-tests/:id': { nothing: true },
    'POST /joint-tests/:id': json({ act: 'agree' }),
    'GET /joint-tests/:id/report': { nothing: true },
    'POST /register/systems/:id': json({ jwks: { keys: [jwk] } }),
    'GET /register/systems/:id/checklist': { nothing: true },
    'POST /register/statements': json(statement),
    'POST /register': json({ software_statement: 'x', client_name: 'Bok', jwks: { keys: [jwk] } }),
    'GET /register/:id': { nothing: true },
    'PUT /register/:id': json({ client_name: 'Bok', jwks: { keys: [jwk] } }),
    'DELETE /register/:id': { nothing: true },
  }

function matterOf() {
  return matterBundle({
    oid: newOid(),
    hetu: hetus.anna,
    controllerId: 'county-05',
    name: 'Boende',
    start: '2026-01-01',
  })
}

type Request = Readonly<{ path: string; body?: BodyInit; type?: string }>
type Variant = readonly [name: string, request: Request]

const urlencoded = 'application/x-www-form-urlencoded'

/** Every way in which a route can be given odd texts: in its path, in each parameter, twice, and in each part of its body. */
function* variantsOf(route: Route): Generator<Variant> {
  const { form: names = [], json: body } = taken[keyOf(route)] ?? {}
  const whole = route.path.replace(/:\w+/, 'x')
  const usual: Request = body
    ? { path: whole, body: JSON.stringify(body), type: mediaTypes[route.takes ?? 'fhir'][0] }
    : { path: whole }
  const segments = [...Object.entries(oddTexts), ...oddOctets.map((octets) => [octets, octets])]
  if (route.path.includes(':')) {
    for (const [name = '', text = ''] of segments) {
      const segment = text === name ? text : encoded(text)
      yield [`${name} in the path`, { ...usual, path: route.path.replace(/:\w+/, segment) }]
    }
  }
  const inForm = (name: string, query: string): Variant =>
    route.method === 'GET'
      ? [name, { path: `${whole}?${query}` }]
      : [name, { path: whole, body: query, type: urlencoded }]
  for (const parameter of names) {
    const key = encodeURIComponent(parameter)
    for (const [name, text] of Object.entries(oddTexts))
      yield inForm(`${name} as ${parameter}`, `${key}=${encoded(text)}`)
    for (const octets of oddOctets) {
      yield inForm(`${octets} as ${parameter}`, `${key}=${octets}`)
      yield inForm(`${octets} twice as ${parameter}`, `${key}=a&${key}=${octets}&${key}[]=b`)
      yield inForm(`${octets} as a name`, `${octets}=a`)
    }
  }
  if (!body) return
  for (const [name, text] of Object.entries(oddTexts)) {
    for (const variant of oddVariants(body, text))
      yield [`${name} in the body`, { ...usual, body: JSON.stringify(variant) }]
  }
  const octets = new Uint8Array([0x7b, 0x22, 0xff, 0x00, 0xed, 0xa0, 0x80, 0x22, 0x7d])
  for (const bytes of [octets, '\u0000', '[]', 'null', '"', '{"__proto__":{}}', '1e999'])
    yield [`${String(bytes)} for a body`, { ...usual, body: bytes }]
}

const keyOf = ({ method, path }: Route) => `${method} ${path}`

test('every route says what it takes', () => {
  expect(routes.map(keyOf).sort()).toEqual(Object.keys(taken).sort())
})

test.each(routes.map((route) => [keyOf(route), route] as const))(
  '%s never fails at odd texts',
  async (_key, route) => {
    let asked = 0
    for (const [name, { path, body, type }] of variantsOf(route)) {
      for (const token of route.open ? [''] : Object.values(tokens)) {
        const answer = await archive.app.request(path, {
          method: route.method,
          ...(body !== undefined && { body }),
          headers: {
            authorization: `Bearer ${token}`,
            'idempotency-key': `key-${asked}`,
            ...(type && { 'content-type': type }),
          },
        })
        const text = await answer.text()
        expect(answer.status, `${name}: ${text.slice(0, 200)}`).toBeLessThan(500)
        expect(text, name).not.toMatch(/"(transient|exception)"/)
        asked += 1
      }
    }
    expect(asked).toBeGreaterThanOrEqual(taken[_key]?.nothing && !route.path.includes(':') ? 0 : 8)
  },
)

test.each(Object.entries(oddTexts))('a program that signs %s is answered', async (_name, odd) => {
  const [system] = Object.values(archive.systems)
  if (!system) throw new Error('no test system')
  const claims = {
    jti: 'a',
    sub: system.id,
    iss: system.id,
    extensions: {
      ihe_iua: {
        person_id: `${sid.hetu}|${hetus.anna}`,
        subject_organization_id: 'Organization/county-05',
        purpose_of_use: [{ system: codeSystem.purposeOfUse, code: 'statutory-right' }],
        subject_id: 'w-1',
        subject_name: 'Petra Granbacka',
      },
      mittkanta: { unit: 'unit-snostjarnan', statutory_ground: 'x' },
    },
  }
  for (const changes of oddVariants(claims, odd)) {
    const proof = await archive.proof(system, changes as Record<string, unknown>)
    const asked = { grant_type: 'client_credentials', scope: testScope, ...proof }
    expect((await archive.requestToken(asked)).status).toBeLessThan(500)
  }
  const delegation = {
    aud: `${archive.url}/oauth/token`,
    sub: `${sid.hetu}|${hetus.anna}`,
    act: { sub: `${sid.hetu}|${hetus.bertil}`, name: 'Bertil Åberg' },
    capacity: 'guardian',
    session: 'a-session',
    jti: 'b',
  }
  for (const changes of oddVariants(delegation, odd)) {
    const assertion = await archive.portal.sign(changes as typeof delegation, archive.now())
    const proof = await archive.proof(archive.portal)
    const answer = await archive.requestToken({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion,
      ...proof,
    })
    expect(answer.status).toBeLessThan(500)
    if (answer.status !== 200) continue
    const { access_token: token } = (await answer.json()) as { access_token: string }
    const read = await archive.post('/fhir/Consent/_search', token, '')
    expect(read.status).toBeLessThan(500)
  }
})
