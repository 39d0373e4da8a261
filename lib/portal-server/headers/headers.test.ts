import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cachePolicy } from './cache-policy'
import { contentSecurityPolicy } from './content-security-policy'
import { placeOf } from './place-of'
import { securityHeaders } from './security-headers'

const base = { nonce: 'abc', formTargets: [], https: false, development: false }
const directive = (
  name: string,
  change: Partial<Parameters<typeof contentSecurityPolicy>[0]> = {},
) =>
  contentSecurityPolicy({ ...base, ...change })
    .split('; ')
    .find((text) => text.startsWith(`${name} `))

test.each([
  ['script-src', "script-src 'self' 'nonce-abc' 'strict-dynamic'"],
  ['style-src', "style-src 'self' 'nonce-abc'"],
  ['default-src', "default-src 'none'"],
  ['object-src', "object-src 'none'"],
  ['base-uri', "base-uri 'none'"],
  ['frame-ancestors', "frame-ancestors 'none'"],
  ['form-action', "form-action 'self'"],
  ['require-trusted-types-for', "require-trusted-types-for 'script'"],
  ['trusted-types', 'trusted-types default'],
  ['report-uri', 'report-uri /api/reports'],
])('the policy has %s as it should be', (name, text) => expect(directive(name)).toBe(text))

test('nothing inline is allowed and nothing is evaluated, but for the tools of development', () => {
  expect(contentSecurityPolicy(base)).not.toMatch(/unsafe/)
  expect(directive('script-src', { development: true })).toContain("'unsafe-eval'")
  expect(directive('script-src', { development: true })).not.toContain('unsafe-inline')
  expect(directive('style-src', { development: true })).toBe("style-src 'self' 'unsafe-inline'")
})

test('the tools of development write HTML, so only there it is not asked how it was made', () => {
  expect(contentSecurityPolicy({ ...base, development: true })).not.toContain('trusted-types')
})

test('a form may end at the origin of the identification service, named once', () => {
  const formTargets = ['https://id.example/uas', 'https://id.example/logout', 'https://m.example']
  expect(directive('form-action', { formTargets })).toBe(
    "form-action 'self' https://id.example https://m.example",
  )
})

test('only over https is a browser told to stay there', () => {
  expect(securityHeaders(false)).not.toHaveProperty('Strict-Transport-Security')
  expect(securityHeaders(true)['Strict-Transport-Security']).toMatch(/^max-age=\d{8}/)
  expect(contentSecurityPolicy(base)).not.toContain('upgrade-insecure-requests')
  expect(contentSecurityPolicy({ ...base, https: true })).toContain('upgrade-insecure-requests')
})

test.each([
  ['the start page', '', 'private, no-cache'],
  ['help', '/help', 'private, no-cache'],
  ['the overview', '/self', 'private, no-store'],
  ['help about one’s own documents', '/self/help', 'private, no-store'],
  ['a page that does not exist', '/nowhere', 'private, no-store'],
])('%s is cached as %s: %s', (_name, path, policy) => {
  expect(cachePolicy(path, false)).toBe(policy)
  expect(cachePolicy(path, true)).toBe('private, no-store')
})

test.each([
  ['/sv', { kind: 'page', locale: 'sv', path: '' }],
  ['/fi/self/documents', { kind: 'page', locale: 'fi', path: '/self/documents' }],
  ['/', { kind: 'language-missing' }],
  ['/de', { kind: 'language-missing' }],
  ['/self', { kind: 'language-missing' }],
  ['/svenska', { kind: 'language-missing' }],
  ['/api/jwks', { kind: 'no-language' }],
  ['/logged-out', { kind: 'no-language' }],
  ['/apiary', { kind: 'language-missing' }],
  ['/api/self', { kind: 'language-missing' }],
  ['/health/self', { kind: 'language-missing' }],
  ['/logged-out/self/documents', { kind: 'language-missing' }],
  ['/favicon.ico/self', { kind: 'language-missing' }],
  ['/icon/self', { kind: 'language-missing' }],
  ['/favicon.ico', { kind: 'nothing' }],
  ['/_next/self', { kind: 'nothing' }],
  ['/sv/%ff', { kind: 'nothing' }],
  ['/sv/%', { kind: 'nothing' }],
  ['/sv/for/%73elf', { kind: 'nothing' }],
  ['/sv/f%6Fr/sel%66/log', { kind: 'nothing' }],
  ['/sv/for%2Fself', { kind: 'nothing' }],
  ['/sv/for/self', { kind: 'page', locale: 'sv', path: '/for/self' }],
])('%s is %o', (path, place) => expect(placeOf(path)).toEqual(place))

test('every route outside the languages is known as one', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  const routes = files.filter((file) => file.endsWith('/route.ts') && !file.startsWith('['))
  expect(routes.length).toBeGreaterThan(5)
  for (const route of routes)
    expect(placeOf(`/${route.replace(/\/route\.ts$/, '')}`), route).toEqual({ kind: 'no-language' })
})
