import { once } from 'node:events'
import { connect } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { documentOf, hetus } from './testing/make-document'
import { startTestArchive, testScope } from './testing/start-test-archive'
import { jwtBearerGrant } from './protocol/tokens/token-endpoint'

type Line = Readonly<{ kind?: string; event?: string; reason?: string; software?: string }>

const lines: string[] = []
const log = pino({}, { write: (line: string) => void lines.push(line) })
const archive = await startTestArchive({ log, listen: true })
afterAll(() => archive.close())
beforeEach(() => void lines.splice(0))

/** The security events since the test began, as an operator finds them. */
const noted = () =>
  lines.map((line) => JSON.parse(line) as Line).filter(({ kind }) => kind === 'security')
const words = () => securityLines(lines)

const system = () => {
  const client = archive.systems['county-05']
  if (!client) throw new Error('no test system')
  return client
}
async function ask(
  form: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, unknown>> = {},
) {
  const usual = { grant_type: 'client_credentials', scope: testScope }
  return archive.requestToken({ ...usual, ...(await archive.proof(system(), changes)), ...form })
}

test.each<[string, () => unknown, string]>([
  [
    'a client assertion of a program that is not registered',
    () => ask({}, { iss: 'nobody', sub: 'nobody' }),
    'authn_login_fail client-assertion',
  ],
  [
    'an assertion for a person that does not hold',
    async () => {
      const proof = await archive.proof(archive.portal)
      return archive.requestToken({ grant_type: jwtBearerGrant, assertion: 'x', ...proof })
    },
    'authn_login_fail person-assertion',
  ],
  [
    'a claim that cannot be',
    () => ask({}, { extensions: { ihe_iua: {}, mittkanta: {} } }),
    'authn_login_fail claim',
  ],
  ['a scope that goes too far', () => ask({ scope: 'system/AuditEvent.c' }), 'authz_fail scope'],
  [
    'a grant that there is not',
    () => ask({ grant_type: 'password' }),
    'input_validation_fail form',
  ],
  [
    'a call without a token',
    () => archive.get('/fhir/Organization', ''),
    'authz_fail access-token',
  ],
  ['a forged token', () => archive.get('/fhir/Organization', 'x.y.z'), 'authz_fail access-token'],
  [
    'an address that there is not',
    () => archive.get('/fhir/Nothing', ''),
    'malicious_extraneous path',
  ],
])('%s leaves one event', async (_name, attack, event) => {
  await attack()
  expect(words()).toEqual([event])
})

test('an assertion that comes again is an error of its own', async () => {
  const proof = await archive.proof(system())
  await ask(proof)
  expect(words()).toEqual([])
  await ask(proof)
  expect(words()).toEqual(['authn_token_reuse assertion'])
})

test('what a token does not allow is noted with the program that has proved who it is', async () => {
  const token = await archive.personToken({ subject: hetus.anna })
  await archive.post('/fhir/$batch', token, '{}')
  expect(noted()).toMatchObject([
    {
      event: 'authz_fail',
      reason: 'scope',
      software: 'mittkanta-portal',
      route: '/fhir/$batch',
      status: 403,
    },
  ])
})

test('a document of another and one that never was leave the same line', async () => {
  const [id = ''] = await archive.store(documentOf({ hetu: hetus.bertil }))
  const token = await archive.personToken({ subject: hetus.anna })
  lines.splice(0)
  const lineOf = async (path: string) => {
    await archive.get(path, token)
    return noted()
      .splice(-1)
      .map((line) => ({ ...line, time: 0 }))
  }
  for (const type of ['DocumentReference', 'Binary', 'Consent']) {
    const foreign = await lineOf(`/fhir/${type}/${id}`)
    expect(foreign).toMatchObject([{ event: 'malicious_direct_reference', reason: 'resource' }])
    expect(await lineOf(`/fhir/${type}/${'0'.repeat(32)}`)).toEqual(foreign)
  }
  expect(lines.join('')).not.toContain(id)
  expect(lines.join('')).not.toContain(hetus.anna)
})

test('a caller that goes away in the middle is no error', async () => {
  const { hostname, port } = new URL(archive.url)
  const token = await archive.systemToken('county-05')
  lines.splice(0)
  const socket = connect(Number(port), hostname)
  const head = [
    'POST /fhir HTTP/1.1',
    `Host: ${hostname}`,
    `Authorization: Bearer ${token}`,
    'Content-Type: application/fhir+json',
    'Content-Length: 1000',
    '',
    '{"resourceType":',
  ]
  socket.write(head.join('\r\n'))
  await once(socket, 'connect')
  await new Promise((resolve) => setImmediate(resolve))
  socket.resetAndDestroy()
  await vi.waitFor(() => expect(lines.join('')).toContain('"/fhir"'))
  expect(lines.map((line) => (JSON.parse(line) as { level: number }).level)).toEqual([30])
  expect(lines.join('')).not.toContain('stack')
})
