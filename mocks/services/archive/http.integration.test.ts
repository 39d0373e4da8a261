import type { OperationOutcome } from 'fhir/r4'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { mediaTypes } from './protocol/http/media-types'
import { routes } from './routes'
import { documentOf, hetus } from './testing/make-document'
import { fhirFaults } from './testing/fhir-schema'
import { startTestArchive } from './testing/start-test-archive'

const lines: string[] = []
const log = pino({}, { write: (line: string) => void lines.push(line) })
const archive = await startTestArchive({ log })
afterAll(() => archive.close())

const [document = ''] = await archive.store(documentOf())
const token = await archive.personToken({ subject: hetus.anna })
const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  archive.app.request(path, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body !== undefined && { body }),
  })
const errorOf = async (answer: Response) => {
  const outcome = (await answer.json()) as OperationOutcome
  expect(fhirFaults(outcome)).toEqual([])
  return outcome.issue[0]?.details?.coding?.[0]?.code
}
const rows = async () =>
  (await archive.database.selectFrom('audit_events').select('row_key').execute()).length

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']
const places = [...new Set(routes.map(({ path }) => path))].map((path) => {
  const own = routes.filter((route) => route.path === path).map(({ method }) => method as string)
  const allowed = [...own, ...(own.includes('GET') ? ['HEAD'] : []), 'OPTIONS']
  return [path, path.replace(/:\w+/, 'x'), allowed] as const
})

test.each(places)('%s says what it does, and does nothing else', async (_path, place, allowed) => {
  const before = await rows()
  const options = await archive.app.request(place, { method: 'OPTIONS' })
  expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([
    204,
    allowed.join(', '),
    '',
  ])
  expect(options.headers.get('access-control-allow-origin')).toBeNull()
  for (const method of methods.filter((each) => !allowed.includes(each))) {
    const answer = await archive.app.request(place, { method })
    expect([method, answer.status]).toEqual([method, 405])
    expect(answer.headers.get('allow')).toBe(allowed.join(', '))
    if (method !== 'HEAD') expect(await errorOf(answer)).toBe('method-not-allowed')
  }
  expect(await rows()).toBe(before)
})

test('an address that there is not is 404 by every method', async () => {
  for (const method of [...methods, 'OPTIONS']) {
    const answer = await archive.app.request('/fhir/Nothing/x', { method })
    expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 404, null])
  }
})

test('a method that there is not is noted, whoever asks', async () => {
  lines.splice(0)
  await archive.app.request('/fhir/Binary/x', { method: 'DELETE' })
  expect(securityLines(lines)).toEqual(['malicious_extraneous method'])
})

const fhir = routes.filter(({ path }) => path.startsWith('/fhir'))
const placeOf = (path: string) => path.replace(/:\w+/, 'x')

const json = fhir.filter(({ gives }) => gives !== 'anything')
test.each(json.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s gives JSON, and refuses one who takes none before anything is done',
  async (_name, { method, path, takes, gives }) => {
    const before = await rows()
    const given = mediaTypes[gives === 'batch' ? 'batch' : 'fhir']
    const type = takes && { 'content-type': mediaTypes[takes][0] }
    for (const accept of ['application/fhir+xml', 'text/html', '*/*;q=0']) {
      const answer = await ask(method, placeOf(path), { accept, ...type })
      expect([accept, answer.status]).toEqual([accept, 406])
      expect(await errorOf(answer)).toBe('not-acceptable')
    }
    const xml = await ask(method, `${placeOf(path)}?_format=xml`, type)
    expect(xml.status).toBe(406)
    expect(await rows()).toBe(before)
    for (const accept of ['*/*', given[0], `${given[1]};q=0.5`]) {
      expect((await ask(method, placeOf(path), { accept, ...type })).status).not.toBe(406)
    }
  },
)

test.each(
  fhir.flatMap(({ method, path, takes }) => (takes ? [[path, method, takes] as const] : [])),
)('%s takes its own kind of body, and no other', async (path, method, takes) => {
  const before = await rows()
  const others = ['text/plain', 'application/fhir+xml', 'multipart/form-data', '', 'nonsense']
  const foreign = Object.values(mediaTypes)
    .flat()
    .filter((type) => !mediaTypes[takes].some((own) => own === type))
  for (const type of [...others, ...foreign, `${mediaTypes[takes][0]}; charset=utf-16`]) {
    const answer = await ask(method, placeOf(path), { 'content-type': type }, 'x=y')
    expect([type, answer.status]).toEqual([type, 415])
    expect(answer.headers.get('accept')).toBe(mediaTypes[takes][0])
    expect(await errorOf(answer)).toBe('unsupported-media-type')
  }
  expect(await rows()).toBe(before)
  const own = await ask(method, placeOf(path), { 'content-type': mediaTypes[takes][0] }, 'x=y')
  expect(own.status).not.toBe(415)
})

test.each(routes.flatMap(({ method, path }) => (method === 'POST' ? [path] : [])))(
  '%s takes no body that is packed, and says so by the name of the packing',
  async (path) => {
    const before = await rows()
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'identity, gzip', 'GZIP', 'colour']) {
      const headers = { 'content-encoding': encoding, 'content-type': 'application/fhir+json' }
      const answer = await ask('POST', placeOf(path), headers, 'x=y')
      expect([encoding, answer.status]).toEqual([encoding, 415])
      expect(answer.headers.get('accept-encoding')).toBe('identity')
      const { issue } = (await answer.json()) as OperationOutcome
      expect(issue[0]).toMatchObject({
        details: { coding: [{ code: 'unsupported-encoding' }] },
        diagnostics: expect.stringContaining('Content-Encoding') as string,
      })
    }
    expect(await rows()).toBe(before)
    const plain = await ask('POST', placeOf(path), { 'content-encoding': 'identity' }, 'x=y')
    expect((await plain.text()).includes('unsupported-encoding')).toBe(false)
  },
)

test('a document is asked for by HEAD as by GET, but for its text, and that is a row too (L1)', async () => {
  for (const path of [`/fhir/DocumentReference/${document}`, '/fhir/DocumentReference/never']) {
    const before = await rows()
    const whole = await ask('GET', path)
    const head = await ask('HEAD', path)
    expect([head.status, await head.text()]).toEqual([whole.status, ''])
    expect([...head.headers]).toEqual([...whole.headers])
    expect((await rows()) - before).toBe(2)
  }
})

test('nothing is told of a body before it is known who asks', async () => {
  const answer = await archive.app.request('/fhir', { method: 'POST', body: 'x' })
  expect(answer.status).toBe(401)
  expect(answer.headers.get('www-authenticate')).toContain('invalid_token')
})
