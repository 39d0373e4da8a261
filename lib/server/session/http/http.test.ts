import { expect, test } from 'vitest'
import { cookieNames } from './cookie-names'
import { cookieLine, readCookies, removedCookieLine } from './cookies'
import { isSameOrigin } from './is-same-origin'

const portal = 'https://mittkanta.example'
const post = (headers: Record<string, string>) =>
  isSameOrigin(new Request(`${portal}/sv/login`, { method: 'POST', headers }), portal)

test.each([
  ['our own form', { 'sec-fetch-site': 'same-origin', origin: portal }, true],
  ['our own form that hides its origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
  ['our own form in an old browser', { origin: portal }, true],
  [
    'a form of another site',
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    false,
  ],
  ['a form of a sister site', { 'sec-fetch-site': 'same-site', origin: portal }, false],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }, false],
  ['another site in an old browser', { origin: 'https://evil.example' }, false],
  ['a hidden origin in an old browser', { origin: 'null' }, false],
  ['our origin over http', { origin: 'http://mittkanta.example' }, false],
  ['a request that says nothing', {}, false],
])('%s', (_name, headers: Record<string, string>, same) => expect(post(headers)).toBe(same))

test('over https every cookie is bound to the host', () => {
  for (const name of Object.values(cookieNames(true))) expect(name).toMatch(/^__Host-/)
  expect(cookieNames(false).session).toBe('mittkanta-session')
})

test('a cookie is for the whole site, hidden from scripts and not sent along by other sites', () => {
  expect(cookieLine('a', 'b c', { secure: true })).toBe(
    'a=b%20c; Path=/; HttpOnly; SameSite=Lax; Secure',
  )
  expect(removedCookieLine('a', false)).toBe('a=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax')
})

test('cookies are read by name', () => {
  const headers = { cookie: 'a=1; b=x%3Dy; c=100%; broken; d==' }
  expect(readCookies(new Request(portal, { headers }))).toEqual({
    a: '1',
    b: 'x=y',
    c: '100%',
    d: '=',
  })
})
