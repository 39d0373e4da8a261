import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt } from 'jose'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { makePortalKeys } from '../session/testing/make-portal-keys'
import type { ArchiveIdentity } from './archive-identity'
import { callArchive, callArchiveFor } from './call-archive'

// What an archive in trouble may do. It speaks HTTP, and a test says how it answers.
type Answer = (request: IncomingMessage, response: ServerResponse) => void

const asked: string[] = []
const tokensAsked: URLSearchParams[] = []
let answers: Answer[] = []
let tokenStatus = 200

const server = http.createServer((request, response) => {
  if (request.url !== '/oauth/token') {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    return answer?.(request, response)
  }
  let body = ''
  request.on('data', (part) => (body += String(part)))
  request.on('end', () => {
    tokensAsked.push(new URLSearchParams(body))
    response.writeHead(tokenStatus, { 'content-type': 'application/json' })
    const token = { access_token: `t${tokensAsked.length}`, token_type: 'Bearer', expires_in: 300 }
    response.end(JSON.stringify(tokenStatus === 200 ? token : { error: 'invalid_grant' }))
  })
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

vi.stubEnv('PORTAL_JWKS_FILE', await makePortalKeys())
vi.stubEnv('SESSION_SECRET', 'a secret of the tests that guards nothing')
vi.stubEnv('HETU_PEPPER', 'a pepper of the tests that guards nothing')
vi.stubEnv('ARCHIVE_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
vi.stubEnv('ARCHIVE_TIMEOUT_MS', '1500')
vi.stubEnv('LOG_LEVEL', 'silent')

const json =
  (value: unknown, status = 200): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(typeof value === 'string' ? value : JSON.stringify(value))
  }
const hangUp: Answer = (request) => request.socket.destroy()
const silent: Answer = () => undefined

let logins = 0
function identity(changes: Partial<ArchiveIdentity['subject']> = {}): ArchiveIdentity {
  const sessionLabel = `login ${logins}`
  const self = { key: 'anna', hetu: '010190-900P', capacity: 'self' } as const
  return {
    actor: { key: 'anna', hetu: '010190-900P', sessionLabel },
    subject: { ...self, ...changes },
  }
}
const call = { name: 'Thing', path: 'Thing' }
const schema = z.object({ good: z.literal(true) })
const read = (from = identity()) => callArchiveFor(schema, from, call)
const unavailable = {
  ok: false,
  failure: 'archive-unavailable',
  reference: expect.stringMatching(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/),
}

beforeEach(() => {
  logins += 1
  asked.length = 0
  tokensAsked.length = 0
  tokenStatus = 200
  answers = [json({ good: true, more: 'left aside' })]
})

test('an answer is parsed, and what was not asked for is left aside', async () => {
  expect(await read()).toEqual({ ok: true, value: { good: true } })
})

test.each<[string, Answer]>([
  ['another shape', json({ good: 'secret' })],
  ['no JSON', json('<html>')],
  ['nothing', json('')],
  ['a server error', json({}, 500)],
  ['a refusal', json({}, 403)],
  ['a redirection', (_, response) => response.writeHead(302, { location: '/elsewhere' }).end()],
  ['a connection that is closed', hangUp],
  [
    'half an answer',
    (_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"go')
      setImmediate(() => response.destroy())
    },
  ],
])('%s is unavailable, with a number', async (_, answer) => {
  answers = [answer]
  expect(await read()).toEqual(unavailable)
})

test('an archive that does not answer is unavailable within its time, and is not asked twice', async () => {
  answers = [silent]
  expect(await read()).toEqual(unavailable)
  expect(asked).toHaveLength(1)
})

test.each([404, 410])('%s is not-found, which is no fault', async (status) => {
  answers = [json({}, status)]
  expect(await read()).toEqual({ ok: false, failure: 'not-found' })
})

test.each<[string, Answer]>([
  ['is closed', hangUp],
  ['says that it is busy', json({}, 503)],
])('a read is sent once more when the connection %s', async (_, answer) => {
  answers = [answer, json({ good: true })]
  expect(await read()).toEqual({ ok: true, value: { good: true } })
  expect(asked).toHaveLength(2)
})

test('a write is never sent twice', async () => {
  answers = [hangUp, json({ good: true })]
  const written = await callArchive(identity(), { ...call, resource: {}, writes: true })
  expect(written).toEqual(unavailable)
  expect(asked).toHaveLength(1)
})

test('connections that were kept and are closed by now stop neither a read nor a write', async () => {
  const kept = new Set<IncomingMessage['socket']>()
  const good = json({ good: true })
  answers = [
    (request, response) => {
      kept.add(request.socket)
      good(request, response)
    },
  ]
  await Promise.all([read(), read(), read()])

  answers = [
    (request, response) =>
      kept.has(request.socket) ? hangUp(request, response) : good(request, response),
  ]
  const written = await callArchive(identity(), { ...call, resource: {}, writes: true })
  expect(written.ok).toBe(true)
  expect((await read()).ok).toBe(true)
  expect((await read()).ok).toBe(true)
})

test('a token is asked for once for one person, and anew when the archive does not take it', async () => {
  await Promise.all([read(), read()])
  expect(tokensAsked).toHaveLength(1)
  answers = [json({}, 401), json({ good: true })]
  expect((await read()).ok).toBe(true)
  expect(asked.slice(-2)).toEqual(['GET /fhir/Thing Bearer t1', 'GET /fhir/Thing Bearer t2'])
})

test.each<[string, ArchiveIdentity]>([
  ['another client', identity({ key: 'cia', hetu: '020516C903K', capacity: 'guardian' })],
  ['another capacity', identity({ capacity: 'proxy' })],
])('%s has a token of its own', async (_, other) => {
  await read()
  await read({ ...other, actor: identity().actor })
  expect(tokensAsked).toHaveLength(2)
})

test('the assertion names actor, subject, capacity and session, and no URL does', async () => {
  await read(identity({ key: 'cia', hetu: '020516C903K', capacity: 'guardian' }))
  const claims = decodeJwt(tokensAsked[0]?.get('assertion') ?? '')
  expect(claims).toMatchObject({
    iss: 'mittkanta-portal',
    sub: 'urn:oid:1.2.246.21|020516C903K',
    act: { sub: 'urn:oid:1.2.246.21|010190-900P' },
    capacity: 'guardian',
    session: `login ${logins}`,
  })
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBeLessThanOrEqual(300)
  expect(asked.join()).not.toMatch(/\d{6}[-+A-FU-Y]\d{3}/)
})

test('a login that comes to nothing early is tried once more, with assertions of its own', async () => {
  tokenStatus = 503
  expect(await read()).toEqual(unavailable)
  expect(tokensAsked).toHaveLength(2)
  const ids = tokensAsked.flatMap((form) =>
    ['assertion', 'client_assertion'].map((name) => decodeJwt(form.get(name) ?? '').jti),
  )
  expect(new Set(ids).size).toBe(4)
})

test('without a token nothing is read, and the next call tries anew', async () => {
  tokenStatus = 400
  expect(await read()).toEqual(unavailable)
  expect(asked).toEqual([])
  tokenStatus = 200
  expect((await read()).ok).toBe(true)
})
