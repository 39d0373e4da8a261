import { pino } from 'pino'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { officialTasks } from '@/lib/domain/codes/official-tasks'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { hetus } from '../../testing/make-document'
import { startTestArchive } from '../../testing/start-test-archive'
import type { TestClient } from '../../testing/test-client'
import { routes } from '../../routes'
import { opens } from '../callers/task-rights'
import { jwtBearerGrant } from './token-endpoint'

const lines: string[] = []
const log = pino({}, { write: (line: string) => void lines.push(line) })
const archive = await startTestArchive({ log })
afterAll(() => archive.close())
beforeEach(() => void lines.splice(0))

const official = {
  hetu: hetus.bertil,
  organisation: 'county-05',
  task: 'archivist',
} as const
const ask = async (assertion: string, client: TestClient = archive.workbench) =>
  archive.requestToken({
    grant_type: jwtBearerGrant,
    assertion,
    ...(await archive.proof(client)),
  })
async function errorOf(response: Response) {
  const { error } = (await response.json()) as { error: string }
  return [response.status, error]
}

test('the workbench gets a token for an official, for five minutes, that says nothing of her HETU', async () => {
  const answer = await ask(await archive.officialAssertion(official))
  const text = await answer.text()
  expect([answer.status, JSON.parse(text)]).toMatchObject([200, { expires_in: 300 }])
  expect(JSON.parse(text)).not.toHaveProperty('patient')
  const { access_token: token } = JSON.parse(text) as { access_token: string }
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  expect(JSON.parse(claims)).toMatchObject({
    caller: {
      kind: 'official',
      software: 'mittkanta-workbench',
      actorId: archive.patientId(hetus.bertil),
      actorName: 'Olga Officer',
      organisation: 'county-05',
      task: 'archivist',
      scope: 'system/Organization.rs system/ActivityDefinition.rs',
    },
  })
  expect(text + claims).not.toContain(hetus.bertil)
  const started = archive.now()
  archive.setNow(new Date(started.getTime() + 299_000))
  expect((await archive.get('/fhir/Organization', token)).status).toBe(200)
  archive.setNow(new Date(started.getTime() + 300_000))
  expect((await archive.get('/fhir/Organization', token)).status).toBe(401)
  archive.setNow(started)
})

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['a task that there is not', { task: 'archivist-general' }],
  ['two tasks', { task: ['archivist', 'operator'] }],
  ['no task', { task: undefined }],
  ['an organisation that is not known', { organisation: 'county-99' }],
  ['a reference instead of a logical id', { organisation: 'Organization/county-05' }],
  ['no organisation', { organisation: undefined }],
  ['no name', { name: undefined }],
  ['a name that shows nothing', { name: '\u200b' }],
  ['a HETU that is none', { sub: 'urn:oid:1.2.246.21|010190-9001' }],
  ['a HETU without its system', { sub: hetus.bertil }],
  ['no session', { session: undefined }],
  ['another audience', { aud: archive.url }],
  ['another issuer', { iss: 'mittkanta-portal' }],
  ['an end that is over', { exp: 1 }],
])('an assertion that says %s is refused, and leaves one event', async (_name, changes) => {
  const assertion = await archive.officialAssertion(official, changes)
  expect(await errorOf(await ask(assertion))).toEqual([400, 'invalid_grant'])
  expect(securityLines(lines)).toEqual(['authn_login_fail official-assertion'])
})

test("a portal's and a system's key get no official, whoever signs", async () => {
  const payload = { ...official, sub: `urn:oid:1.2.246.21|${hetus.bertil}`, name: 'Olga' }
  const system = archive.systems['county-05']
  if (!system) throw new Error('no test system')
  for (const [client, error] of [
    [archive.portal, 'invalid_grant'],
    [system, 'unauthorized_client'],
  ] as const) {
    const said = { ...payload, aud: `${archive.url}/oauth/token`, session: 's' }
    const own = await client.sign(said, archive.now())
    expect(await errorOf(await ask(own, client))).toEqual([400, error])
    const workbenchs = await archive.officialAssertion(official)
    expect(await errorOf(await ask(workbenchs, client))).toEqual([400, error])
  }
  expect(securityLines(lines)).toEqual([
    'authn_login_fail person-assertion',
    'authn_login_fail person-assertion',
    'authz_fail scope',
    'authz_fail scope',
  ])
})

test('the workbench gets no person, and no scope of a system', async () => {
  const person = await archive.workbench.sign(
    {
      aud: `${archive.url}/oauth/token`,
      sub: `urn:oid:1.2.246.21|${hetus.anna}`,
      act: { sub: `urn:oid:1.2.246.21|${hetus.anna}` },
      capacity: 'self',
      session: 's',
    },
    archive.now(),
  )
  expect(await errorOf(await ask(person))).toEqual([400, 'invalid_grant'])
  const proof = await archive.proof(archive.workbench)
  const scope = 'system/DocumentReference.s'
  const asked = await archive.requestToken({ grant_type: 'client_credentials', scope, ...proof })
  expect(await errorOf(asked)).toEqual([400, 'invalid_scope'])
})

test('an assertion for an official works once', async () => {
  const assertion = await archive.officialAssertion(official)
  expect((await ask(assertion)).status).toBe(200)
  expect(await errorOf(await ask(assertion))).toEqual([400, 'invalid_grant'])
})

const guarded = routes.filter(({ open }) => !open)

test.each(officialTasks)(
  '%s: what its task does not open is refused, at each address',
  async (task) => {
    // Nobody but the organisation that runs the archive has operators.
    const operators = task === 'operator' ? { organisation: 'archive-operator' } : {}
    const token = await archive.officialToken({ ...official, ...operators, task })
    for (const { method, path } of guarded) {
      const url = path.replaceAll(/:\w+/g, '0'.repeat(32))
      const headers = { authorization: `Bearer ${token}` }
      lines.splice(0)
      const { status } = await archive.app.request(url, { method, headers })
      const isOpen = opens(task, `${method} ${path}`)
      expect([method, path, status === 403]).toEqual([method, path, !isOpen])
      if (!isOpen) expect(securityLines(lines)).toEqual(['authz_fail scope'])
    }
  },
)
