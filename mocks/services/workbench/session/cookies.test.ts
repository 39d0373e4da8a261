import { expect, test } from 'vitest'
import { cookieName, cookieSettings } from './cookies'

const names = ['session', 'login', 'language'] as const

test.each(names)('over https no other host can set or cover the cookie of the %s', (name) => {
  const settings = { url: 'https://workbench.example' }
  expect(cookieName(name, settings)).toBe(`__Host-workbench_${name}`)
  // What browsers ask of such a name: encrypted, of the whole host, and of no domain.
  expect(cookieSettings(settings)).toEqual({
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: true,
  })
})

test('on this machine, without https, it has a name that browsers take there', () => {
  const settings = { url: 'http://localhost:4050' }
  expect(cookieName('session', settings)).toBe('workbench_session')
  expect(cookieSettings(settings).secure).toBe(false)
})
