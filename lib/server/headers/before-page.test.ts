import { NextRequest } from 'next/server'
import { beforeAll, expect, test, vi } from 'vitest'
import { beforePage } from './before-page'

beforeAll(() => {
  vi.stubEnv('PORTAL_URL', 'https://mittkanta.example')
  vi.stubEnv('PORTAL_JWKS_FILE', 'unused')
  vi.stubEnv('SESSION_SECRET', 'a secret of the portal that is long enough')
  vi.stubEnv('HETU_PEPPER', 'a pepper of the portal that is long enough')
  return () => vi.unstubAllEnvs()
})

const ask = (path: string, headers: Record<string, string> = {}) =>
  beforePage(new NextRequest(`https://mittkanta.example${path}`, { headers }), false)

test.each([
  ['what the browser asks for', '/', { 'accept-language': 'fi-FI,fi;q=0.9,sv;q=0.8' }, '/fi'],
  ['Swedish when it asks for nothing that we have', '/', { 'accept-language': 'de' }, '/sv'],
  ['Swedish when it asks for nothing', '/', {}, '/sv'],
  ['what was chosen before', '/', { cookie: '__Host-language=en', 'accept-language': 'fi' }, '/en'],
  ['a choice that we know', '/', { cookie: '__Host-language=xx', 'accept-language': 'fi' }, '/fi'],
  ['the same page', '/self/documents?page=2', {}, '/sv/self/documents?page=2'],
])('an address without a language leads to %s', (_name, path, headers, target) => {
  const response = ask(path, headers as Record<string, string>)
  expect(response.status).toBe(307)
  expect(response.headers.get('location')).toBe(`https://mittkanta.example${target}`)
})

test('a page gets its language, a nonce of its own and all headers', () => {
  const [first, second] = [ask('/fi/self'), ask('/fi/self')]
  const passed = (name: string) => first.headers.get(`x-middleware-request-${name}`)
  const nonce = passed('x-nonce')
  expect(passed('x-mittkanta-locale')).toBe('fi')
  expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
  expect(passed('content-security-policy')).toBe(first.headers.get('content-security-policy'))
  expect(second.headers.get('content-security-policy')).not.toContain(`'nonce-${nonce}'`)
  expect(first.headers.get('strict-transport-security')).toBeTruthy()
  expect(first.headers.get('cache-control')).toBe('private, no-store')
})

test('a language that the browser claims in a header is not believed', () => {
  const response = ask('/fi/self', { 'x-mittkanta-locale': 'en', 'x-nonce': 'mine' })
  expect(response.headers.get('x-middleware-request-x-mittkanta-locale')).toBe('fi')
  expect(response.headers.get('x-middleware-request-x-nonce')).not.toBe('mine')
})

test.each([
  ['/api/session/state', "default-src 'none'"],
  ['/logged-out?state=x', "default-src 'none'"],
  ['/sv/self/documents/abc/document.pdf', "script-src 'nonce-"],
])('%s has a policy of its own kind and is not kept', (path, beginning) => {
  const response = ask(path)
  expect(response.headers.get('content-security-policy')).toMatch(new RegExp(`^${beginning}`))
  expect(response.headers.get('cache-control')).toBe('private, no-store')
})

const link = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' }

test.each([
  ['a link of our own', link, true],
  ['a link of another site', { ...link, 'sec-fetch-site': 'cross-site' }, false],
  ['a script', { ...link, 'sec-fetch-dest': 'empty' }, false],
  ['a language that is known already', { ...link, cookie: '__Host-language=fi' }, false],
])('%s is remembered as the choice of language: %o', (_name, headers, remembered) => {
  const line = ask('/fi/help', headers).headers.get('set-cookie')
  expect(line?.startsWith('__Host-language=fi; Path=/; Max-Age=31536000') ?? false).toBe(remembered)
})
