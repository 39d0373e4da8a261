/** Real answers of the addresses that are not FHIR's. That each is as /openapi.json says, the archive of a test sees to by itself; here each is asked for. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentOf, hetus, testHetu } from '../../testing/make-document'
import { describedRoute, undescribed } from '../../testing/held-to-description'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { createTestClient } from '../../testing/test-client'
import { routes } from '../../routes'
import { isFhir } from './open-api'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
  for (let n = 0; n < 6; n += 1) await archive.store(documentOf({ hetu: testHetu(700 + n) }))
})
afterAll(() => archive.close())

type Official = Parameters<TestArchive['officialToken']>[0]
const as = (task: Official['task'], organisation: string, hetu = hetus.carl) =>
  archive.officialToken({ hetu, organisation, task })
const asked = new Map<string, number[]>()
async function ask(method: string, path: string, token?: string, body?: object) {
  const answer = await archive.app.request(path, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  })
  const place = `${method} ${describedRoute(method, path.split('?')[0] ?? '')?.path}`
  asked.set(place, [...(asked.get(place) ?? []), answer.status])
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.includes('json')
  return (isJson && text !== '' ? JSON.parse(text) : {}) as Record<string, unknown>
}

test('each address has been asked, and has answered as it is described', async () => {
  const [operator, second] = [
    await as('operator', 'archive-operator'),
    await as('operator', 'archive-operator', hetus.bertil),
  ]
  const [mainUser, producer, vendor] = [
    await as('main-user', 'county-17'),
    await as('main-user', 'hemvard-lyktan', hetus.bertil),
    await as('vendor', 'klientbok-oy'),
  ]
  await ask('GET', '/health')
  await ask('GET', '/fhir/.well-known/smart-configuration')
  await ask('GET', '/openapi.json')
  for (const { method, path } of routes.filter((route) => !isFhir(route) && route.open === true))
    if (method === 'GET' && !path.includes(':')) await ask(method, path)

  const change = { kind: 'statutory-right', key: 'county-03/urgent-need', reason: 'Prov' }
  const content = { from: '2026-01-01' }
  const entered = await ask('POST', '/reference/changes', operator, {
    changes: [{ ...change, content }],
  })
  const [{ id = '' } = {}] = entered['changes'] as { id?: string }[]
  await ask('GET', '/reference', operator)
  await ask('GET', '/reference/changes', operator)
  const back = { ids: [id], decision: 'refused' }
  await ask('POST', '/reference/decisions', second, back)
  await ask('POST', '/reference/decisions', second, { ...back, reason: 'Fel' })
  await ask('GET', '/reference/changes', operator)
  await ask('GET', '/reference/extensive-access', operator)
  await ask('POST', '/reference/preview', await as('main-user', 'county-05'), {
    ...{ kind: 'display-start', key: 'county-05/disability', content: { from: '2020-01-01' } },
  })

  const plan = {
    ...{ organiser: 'county-17', organiserSystem: 'system-county-17', client: testHetu(799) },
    ...{ producer: 'hemvard-lyktan', producerSystem: 'system-hemvard-lyktan' },
    ...{ from: '2026-11-21T11:00:00Z', until: '2026-11-21T12:00:00Z' },
  }
  const { id: planned } = await ask('POST', '/joint-tests', mainUser, plan)
  await ask('GET', '/joint-tests', mainUser)
  await ask('GET', `/joint-tests/${String(planned)}`, mainUser)
  await ask('POST', `/joint-tests/${String(planned)}`, producer, { act: 'agree' })
  await ask('GET', `/joint-tests/${String(planned)}`, operator)

  await ask('GET', '/operation/state', operator)
  const quarantined = {
    ...{ id: 'q', found_at: archive.now(), system: 'a', organisation: 'county-08', found: 'x' },
    ...{ content_type: 'application/pdf', size: 1, sealed: Buffer.from('x') },
  }
  await archive.database.insertInto('quarantine').values(quarantined).execute()
  await ask('GET', '/operation/quarantine', operator)
  await ask('DELETE', '/operation/quarantine/q', operator)
  await ask('POST', '/retention/runs', operator, { dry: true })
  await ask('GET', '/retention/runs', operator)

  const first = await createTestClient('a')
  const { software_statement: statement } = await ask('POST', '/register/statements', operator, {
    ...{ software_id: 'prov', client_name: 'Prov', organisation: 'county-08' },
    vendor: 'klientbok-oy',
  })
  const { jwks } = first
  const registered = await ask('POST', '/register', undefined, {
    software_statement: statement,
    jwks,
  })
  const own = String(registered['registration_access_token'])
  const at = `/register/${String(registered['client_id'])}`
  await ask('GET', at, own)
  await ask('PUT', at, own, { client_id: registered['client_id'], jwks })
  const system = `/register/systems/${String(registered['client_id'])}`
  await ask('GET', `${system}/checklist`, vendor)
  await ask('POST', system, vendor, { jwks })
  await ask('DELETE', at, own)

  const others = routes
    .filter((route) => !isFhir(route))
    .map(({ method, path }) => `${method} ${path}`)
  const well = [...asked].filter(([, statuses]) => statuses.some((status) => status < 300))
  const missing = others.filter((place) => !well.some(([name]) => name === place))
  // The token endpoint answers each test; what is signed and sealed has tests of its own, which hold to it alike.
  expect(missing.toSorted()).toEqual(
    [
      ...['GET /joint-tests/:id/report', 'GET /log/consistency', 'GET /log/heads/:size'],
      ...['GET /log/instances/:name', 'POST /log/instances/:name'],
      'POST /oauth/token',
    ].toSorted(),
  )
})

test('what is not as it is described is told', async () => {
  const request = new Request('http://archive.test/reference')
  const said = (body: object, status = 200) => undescribed(request, Response.json(body, { status }))
  expect(await said({ entries: [] })).toEqual([])
  expect(await said({ entries: [], more: 1 })).toHaveLength(1)
  expect(await said({})).toHaveLength(1)
  expect(await said({}, 202)).toHaveLength(1)
  expect(await undescribed(request, new Response('x'))).toHaveLength(1)
})
