import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { limitOf, type LimitSettings } from '@/lib/config/limits'
import { defaultTimes } from '@/lib/http/server-times'
import { servePortal } from './serve-portal'

const buildFolder = mkdtempSync(join(tmpdir(), 'mittkanta-serve-'))
const link =
  '<link rel="stylesheet" href="/_next/static/a.css" nonce="bm9uY2U=" data-precedence="next"/>'
const page = `<html><head><title>Åsa</title>${link}</head><body>${'Åboland '.repeat(400)}</body></html>`
const inside = '<style nonce="bm9uY2U=">.a{color:red}</style>'

const settings = {
  ...defaultTimes,
  LIMITS: {} as LimitSettings['LIMITS'],
  LIMITS_FACTOR: 1,
  PORTAL_TRUSTED_PROXIES: (_address: string, hop: number) => hop < 1,
  PORTAL_URL: 'http://localhost:3000',
  PORTAL_PORT: 0,
  PORTAL_HOST: '127.0.0.1',
  OIDC_ISSUER: 'http://localhost:4020',
  OIDC_END_SESSION: 'on' as const,
  MANDATES_URL: 'http://localhost:4030',
  development: false,
}

let faults: unknown[] = []
let noted: unknown[] = []
const log = (...line: unknown[]) => void noted.push(line)
let running: Awaited<ReturnType<typeof servePortal>> | undefined

beforeAll(() => {
  mkdirSync(join(buildFolder, 'static'))
  writeFileSync(join(buildFolder, 'static', 'a.css'), '.a{color:red}')
})
afterAll(() => rmSync(buildFolder, { recursive: true }))
afterEach(async () => {
  await running?.close()
  faults = []
  noted = []
})

type Answer = Readonly<{ status?: number; headers: IncomingMessage['headers']; body: Buffer }>
type Asked = Readonly<{ path?: string; method?: string; headers?: Record<string, string> }>
type Answering = (response: ServerResponse) => void | Promise<void>

async function ask(answerWith: Answering, asked: Asked = {}): Promise<Answer> {
  const port = await start(answerWith)
  return askAt(port, asked)
}

async function start(answerWith: Answering, changes: Partial<LimitSettings> = {}): Promise<number> {
  const onFault = (error: unknown) => void faults.push(error)
  const handler = async (_: IncomingMessage, response: ServerResponse) => answerWith(response)
  const changed = { ...settings, ...changes }
  running = await servePortal(handler, { settings: changed, buildFolder, onFault, log })
  return (running.server.address() as AddressInfo).port
}

function askAt(
  port: number,
  { path = '/sv', method = 'GET', headers = {} }: Asked = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: Buffer.concat(parts),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

const html = (response: ServerResponse) =>
  response.setHeader('Content-Type', 'text/html; charset=utf-8')

test.each([
  ['typed its address', {}],
  ['comes from another site', { 'sec-fetch-site': 'cross-site' }],
  ['comes back from a login at a neighbour', { 'sec-fetch-site': 'same-site' }],
])('who %s gets the styles in the page', async (_name, headers) => {
  const { body } = await ask((response) => void html(response).end(page), { headers })
  expect(body.toString()).toBe(page.replace(link, inside + link.replace('/>', ' media="print"/>')))
})

test('who follows a link of ours has the styles already', async () => {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const { body } = await ask((response) => void html(response).end(page), { headers })
  expect(body.toString()).toBe(page)
})

test('a page that is sent byte by byte, its headers first, comes whole', async () => {
  const { body } = await ask((response) => {
    html(response).flushHeaders()
    for (const byte of Buffer.from(page)) response.write(Buffer.of(byte))
    response.end()
  })
  expect(body.toString()).toContain(inside)
  expect(body.toString().replace(inside, '').replace(' media="print"', '')).toBe(page)
})

test('the length of a page that was told is not told of a longer one', async () => {
  const { body } = await ask((response) => {
    html(response).setHeader('Content-Length', Buffer.byteLength(page)).end(page)
  })
  expect(body.toString()).toContain(inside)
  expect(body.toString()).toMatch(/<\/html>$/)
})

test.each([
  ['a page whose length is on its way', 'text/html', page, true],
  ['a page without a head', 'text/html', `<p>${link}</p>`, false],
  ['a head that never ends', 'text/html', `<head>${link}`.padEnd(300_000, ' '), false],
  ['what is no page', 'text/x-component', page, false],
])('%s goes by as it is', async (_name, type, text, lengthFirst) => {
  const { body } = await ask((response) => {
    response.setHeader('Content-Type', type)
    if (lengthFirst) response.setHeader('Content-Length', Buffer.byteLength(text)).flushHeaders()
    response.write(text.slice(0, 10))
    response.end(text.slice(10))
  })
  expect(body.toString()).toBe(text)
})

test('a page is compressed for who can read that, with its styles', async () => {
  const headers = { 'accept-encoding': 'gzip, br' }
  const answer = await ask((response) => void html(response).end(page), { headers })
  expect(answer.headers['content-encoding']).toBe('br')
  expect(answer.headers.vary).toContain('Accept-Encoding')
  expect(brotliDecompressSync(answer.body).toString()).toContain(inside)
})

test('every answer has the headers of its place', async () => {
  const { headers } = await ask((response) => void html(response).end(page))
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['x-frame-options']).toBe('DENY')
})

test('a question for the headers alone gets them', async () => {
  const { status, body } = await ask((response) => void html(response).end(), { method: 'HEAD' })
  expect(status).toBe(200)
  expect(body).toHaveLength(0)
})

test('a fault that nobody caught is a 500 and is told', async () => {
  const fault = new Error('broken')
  const { status } = await ask(() => Promise.reject(fault))
  expect(status).toBe(500)
  expect(faults).toEqual([fault])
})

test('a fault in the middle of a page breaks it off, and does not pass for its end', async () => {
  const answer = ask((response) => {
    html(response).write(page)
    return Promise.reject(new Error('broken'))
  })
  await expect(answer).rejects.toThrow()
})

test.each([
  ['/sv/login', 'sv', 'Förfrågan kom inte från den här tjänsten'],
  ['/fi/login', 'fi', 'Pyyntö ei tullut tästä palvelusta'],
  ['/login', 'en', 'The request did not come from this service'],
])('a foreign form at %s is told so in %s, and never seen by a page', async (path, lang, words) => {
  let seen = 0
  const headers = { 'sec-fetch-site': 'cross-site', 'accept-language': 'en' }
  const answer = await ask(
    (response) => {
      seen += 1
      response.end()
    },
    { method: 'POST', headers, path },
  )
  expect(answer.status).toBe(403)
  expect(answer.headers['x-frame-options']).toBe('DENY')
  expect(answer.body.toString()).toContain(`<html lang="${lang}">`)
  expect(answer.body.toString()).toContain(words)
  expect(seen).toBe(0)
  expect(noted).toEqual([
    [
      'warn',
      'malicious_cors',
      { kind: 'security', reason: 'foreign-form', method: 'POST', status: 403 },
    ],
  ])
})

test('a body that is too large is refused before any of it comes', async () => {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-length': '900000000' }
  const answer = await ask((response) => void response.end(), { method: 'POST', headers })
  expect(answer.status).toBe(413)
  expect(answer.headers.connection).toBe('close')
  expect(answer.body.toString()).toContain('Det som skickades är för stort')
})

const from = (address: string) => ({ 'x-forwarded-for': address })
const done = (response: ServerResponse) => void html(response).end(page)
const twice = { times: 2, seconds: 90 }

test('who asks for too much is told when to come again, in her language; others go on', async () => {
  const port = await start(done, { LIMITS: { requests: twice } })
  const asked = { path: '/fi/self', headers: from('198.51.100.7') }
  expect((await askAt(port, asked)).status).toBe(200)
  expect((await askAt(port, asked)).status).toBe(200)
  const refused = await askAt(port, asked)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(80)
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(90)
  expect(refused.body.toString()).toContain('<html lang="fi">')
  expect(refused.body.toString()).toContain('Yritä uudelleen 2 minuutin kuluttua.')
  expect(noted).toEqual([
    [
      'warn',
      'excess_rate_limit_exceeded',
      { kind: 'security', reason: 'requests', method: 'GET', status: 429 },
    ],
  ])
  expect((await askAt(port, { headers: from('203.0.113.9') })).status).toBe(200)
})

test.each([
  ['whether we live', '/health'],
  ['a built file', '/_next/static/a.css'],
])('%s is answered whoever floods us', async (_name, path) => {
  const port = await start(done, { LIMITS: { requests: { times: 1, seconds: 90 } } })
  await askAt(port)
  expect((await askAt(port)).status).toBe(429)
  expect((await askAt(port, { path })).status).toBe(200)
})

test.each([
  ['logins begun', 'logins', 'POST', '/sv/login'],
  ['logins begun in another language', 'logins', 'POST', '/en/login'],
  ['logins begun at an address in disguise', 'logins', 'POST', '/sv/%6Cogin'],
  ['returns of logins', 'login-returns', 'GET', '/api/auth/callback/suomifi?code=a'],
  ['returns of logins without their page', 'login-returns', 'HEAD', '/api/auth/callback/suomifi'],
  ['receipts to check', 'receipts', 'POST', '/fi/receipts/verify'],
] as const)('%s: the last and the first too many', async (_name, limit, method, path) => {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-length': '0' }
  const port = await start(done, { LIMITS: { [limit]: twice } })
  const statuses = []
  for (let i = 0; i < 3; i += 1) {
    statuses.push((await askAt(port, { path, method, headers })).status)
  }
  expect(statuses).toEqual([200, 200, 429])
  expect((await askAt(port)).status).toBe(200)
  expect(noted).toMatchObject([['warn', 'excess_rate_limit_exceeded', { reason: limit }]])
})

test('what another site sends in somebody’s name does not keep her from logging in', async () => {
  const port = await start(done, { LIMITS: { logins: { times: 1, seconds: 90 } } })
  const login = { path: '/sv/login', method: 'POST' }
  for (let i = 0; i < 3; i += 1) {
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await askAt(port, { ...login, headers })).status).toBe(403)
  }
  const headers = { 'sec-fetch-site': 'same-origin' }
  expect((await askAt(port, { ...login, headers })).status).toBe(200)
})

test('unless it is changed, a crowd behind one address gets in', () => {
  expect(limitOf('requests', settings)).toEqual({ times: 3000, seconds: 60 })
})
