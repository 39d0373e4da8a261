import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { beforeAnswer } from './before-answer'

const settings = {
  PORTAL_URL: 'https://mittkanta.example',
  OIDC_ISSUER: 'https://id.example',
  OIDC_END_SESSION: 'on' as const,
  MANDATES_URL: 'https://mandates.example',
  development: false,
}

function ask(path: string, headers: Record<string, string> = {}) {
  const request = new IncomingMessage(new Socket())
  request.url = path
  Object.assign(request.headers, headers)
  const response = new ServerResponse(request)
  const answered = beforeAnswer(request, response, settings)
  const header = (name: string) => response.getHeader(name)?.toString()
  return { answered, told: request.headers, status: response.statusCode, header }
}

test.each([
  ['what the browser asks for', '/', { 'accept-language': 'fi-FI,fi;q=0.9,sv;q=0.8' }, '/fi'],
  ['Swedish when it asks for nothing that we have', '/', { 'accept-language': 'de' }, '/sv'],
  ['Swedish when it asks for nothing', '/', {}, '/sv'],
  ['what was chosen before', '/', { cookie: '__Host-language=en', 'accept-language': 'fi' }, '/en'],
  ['a choice that we know', '/', { cookie: '__Host-language=xx', 'accept-language': 'fi' }, '/fi'],
  ['the same page', '/self/documents?page=2', {}, '/sv/self/documents?page=2'],
  ['ourselves, whatever it looks like', '//evil.example/x', {}, '/sv//evil.example/x'],
  ['ourselves, with strokes that lean back', '/\\evil.example', {}, '/sv//evil.example'],
])('an address without a language leads to %s', (_name, path, headers, target) => {
  const { answered, status, header } = ask(path, headers as Record<string, string>)
  expect({ answered, status }).toEqual({ answered: true, status: 307 })
  expect(header('location')).toBe(`https://mittkanta.example${target}`)
  expect(header('vary')).toBe('Accept-Language, Cookie')
  expect(header('cache-control')).toBe('private, no-store')
})

test('a page gets its language, a nonce of its own and all headers', () => {
  const [first, second] = [ask('/fi/self'), ask('/fi/self')]
  expect(first.answered).toBe(false)
  expect(first.told['x-mittkanta-locale']).toBe('fi')
  const policy = first.header('content-security-policy')
  expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'/)
  expect(first.told['content-security-policy']).toBe(policy)
  expect(second.header('content-security-policy')).not.toBe(policy)
  expect(policy).toContain(
    "form-action 'self' https://id.example https://mandates.example https://www.ilmatieteenlaitos.fi;",
  )
  expect(first.header('strict-transport-security')).toBeTruthy()
  expect(first.header('cache-control')).toBe('private, no-store')
})

test.each(['/fi/self', '/api/session/state', '/_next/static/chunks/a.js'])(
  'nobody outside tells %s its language or its nonce',
  (path) => {
    const { told } = ask(path, {
      'x-mittkanta-locale': 'en',
      'content-security-policy': "script-src 'nonce-mine'",
    })
    expect(told['x-mittkanta-locale']).toBe(path.startsWith('/fi') ? 'fi' : undefined)
    expect(told['content-security-policy'] ?? '').not.toContain('mine')
  },
)

test.each([
  ['/api/session/state', "default-src 'none'"],
  ['/logged-out?state=x', "default-src 'none'"],
  ['/sv/self/documents/abc/document.pdf', "script-src 'nonce-"],
])('%s has a policy of its own kind and is not kept', (path, beginning) => {
  const { answered, header } = ask(path)
  expect(answered).toBe(false)
  expect(header('content-security-policy')?.startsWith(beginning)).toBe(true)
  expect(header('cache-control')).toBe('private, no-store')
})

test.each(['/_next/static/chunks/a.js', '/_next/webpack-hmr'])(
  '%s is left to Next as it is',
  (path) => {
    const { answered, header } = ask(path)
    expect(answered).toBe(false)
    expect(header('content-security-policy')).toBeUndefined()
  },
)

test.each([
  ['/_next/static/../../sv/self', 'sv'],
  ['/_next/static/..\\../fi/self', 'fi'],
])('%s is the page that it leads to', (path, locale) => {
  expect(ask(path).told['x-mittkanta-locale']).toBe(locale)
})

test.each([
  ['/favicon.ico', 404],
  ['/_next/image?url=%2Fsv%2Fself', 404],
  ['/sv/self/%ff', 404],
  ['*', 400],
  ['http://elsewhere.example/sv/self', 400],
  ['', 400],
])('%s is %d', (path, expected) => {
  const { answered, status, header } = ask(path)
  expect({ answered, status }).toEqual({ answered: true, status: expected })
  expect(header('content-security-policy')).toContain("frame-ancestors 'none'")
})

const link = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' }

test.each([
  ['a link of our own', link, true],
  ['a link of another site', { ...link, 'sec-fetch-site': 'cross-site' }, false],
  ['a script', { ...link, 'sec-fetch-dest': 'empty' }, false],
  ['a language that is known already', { ...link, cookie: '__Host-language=fi' }, false],
])('%s is remembered as the choice of language: %o', (_name, headers, remembered) => {
  const line = ask('/fi/help', headers).header('set-cookie')
  expect(line?.startsWith('__Host-language=fi; Path=/; Max-Age=31536000') ?? false).toBe(remembered)
})
