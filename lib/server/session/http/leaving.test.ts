import { expect, test } from 'vitest'
import { cookieNames } from './cookie-names'
import { leaving, withLeaving } from './leaving'
import { seeOther } from './see-other'

const at = (PORTAL_URL: string) => {
  const secure = PORTAL_URL.startsWith('https:')
  return leaving({ config: { PORTAL_URL }, secure, cookies: cookieNames(secure) })
}

test.each([
  ['https://mittkanta.example', '"cache"'],
  ['http://localhost:3000', '"cache"'],
  ['http://127.0.0.1:3000', '"cache"'],
  ['http://mittkanta.example', undefined],
])('at %s the browser is told to clear %s', (url, clear) => expect(at(url).clear).toBe(clear))

test('the session goes, and what tells of the cache; the language and what the reader kept stay', () => {
  const { headers } = withLeaving(seeOther('/sv'), at('https://mittkanta.example'))
  expect(headers.get('clear-site-data')).toBe('"cache"')
  expect(headers.getSetCookie().map((line) => line.split('=')[0])).toEqual([
    '__Host-mittkanta-session',
    '__Host-font',
    '__Host-reading',
  ])
  for (const line of headers.getSetCookie()) expect(line).toContain('Max-Age=0')
})
