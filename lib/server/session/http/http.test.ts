import { expect, test } from 'vitest'
import { cookieNames } from './cookie-names'
import { cookieLine, readCookies, removedCookieLine } from './cookies'

const portal = 'https://mittkanta.example'
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
