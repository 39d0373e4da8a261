import type { IncomingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { decideEntry } from './decide-entry'

const portal = 'https://mittkanta.example'
const own = { 'sec-fetch-site': 'same-origin' }
const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
const length = (bytes: number) => ({ ...own, 'content-length': String(bytes) })
const decide = (method: string, pathname: string, headers: IncomingHttpHeaders) =>
  decideEntry({ method, pathname, headers }, portal)?.status

test.each([
  ['a page, wherever one comes from', 'GET', '/sv/self', foreign, undefined],
  ['a form of our own', 'POST', '/sv/login', own, undefined],
  ['a form of another site', 'POST', '/sv/login', foreign, 403],
  ['a form of another site to an address that is none', 'POST', '/sv/nowhere', foreign, 403],
  ['a call of another site that erases', 'DELETE', '/sv/self', foreign, 403],
  ['an action of another site', 'POST', '/sv/receipts/verify', foreign, 403],
  ['a note of the archive', 'POST', '/api/notes', {}, undefined],
  ['a report of a browser', 'POST', '/api/reports', {}, undefined],
  ['a report of a browser that says whence', 'POST', '/api/reports', foreign, undefined],
  ['a note at an address like it', 'POST', '/api/notes/', {}, 403],
  ['a note at an address above it', 'POST', '/sv/../api/notes', {}, 403],
] as const)('%s', (_name, method, pathname, headers, status) =>
  expect(decide(method, pathname, headers)).toBe(status),
)

test.each([
  ['a form as large as may be', 'POST', '/sv/login', length(64_000), undefined],
  ['a larger one', 'POST', '/sv/login', length(64_001), 413],
  ['a receipt', 'POST', '/fi/receipts/verify', length(512_000), undefined],
  ['a saved log', 'POST', '/sv/for/abc/log/proof/run', length(16_000_000), undefined],
  ['a larger one', 'POST', '/sv/self/log/proof/run', length(16_000_001), 413],
  ['the archive’s facts', 'POST', '/api/notes', length(2_000_000), undefined],
  [
    'the address of a saved log within another',
    'POST',
    '/x/sv/self/log/proof/run',
    length(64_001),
    413,
  ],
  ['a report of a browser', 'POST', '/api/reports', length(16_000), undefined],
  ['a larger one', 'POST', '/api/reports', length(16_001), 413],
  ['a page that is asked for with a body', 'GET', '/sv', length(64_001), 413],
  [
    'a body that does not say its length',
    'POST',
    '/sv/login',
    { ...own, 'transfer-encoding': 'chunked' },
    411,
  ],
  [
    'a large form of another site',
    'POST',
    '/sv/login',
    { ...foreign, 'content-length': '99999' },
    403,
  ],
] as const)('%s', (_name, method, pathname, headers, status) =>
  expect(decide(method, pathname, headers)).toBe(status),
)
