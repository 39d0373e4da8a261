import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { fontLine, fontOf } from './font-cookie'

const portal = { PORTAL_URL: 'https://mittkanta.example' }
const font = 'source_sans_3_latin_wght_normal.p.3y33ar50ixvlj.woff2'

test('who fetches the font that is preloaded is remembered to have it', () => {
  expect(fontLine(`/_next/static/media/${font}`, portal)).toBe(
    `__Host-font=${font}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure`,
  )
})

test.each([
  ['a font that is not preloaded', '/_next/static/media/latin_ext.3y33ar50ixvlj.woff2'],
  ['a script', '/_next/static/chunks/a.p.js'],
  ['a folder beside', `/_next/static/media/more/${font}`],
  ['a page', '/sv/self'],
])('%s is not', (_name, pathname) => {
  expect(fontLine(pathname, portal)).toBeUndefined()
})

test.each([
  ['has the font that she has fetched', `language=sv; __Host-font=${font}`, font],
  ['has none before', 'language=sv', undefined],
  ['has none by a name that the host has not set', `font=${font}`, undefined],
])('a browser %s', (_name, cookie, held) => {
  const request = new IncomingMessage(new Socket())
  request.headers.cookie = cookie
  expect(fontOf(request, portal)).toBe(held)
})
