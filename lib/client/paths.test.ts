import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { paths } from './paths'

const ofPerson = [
  paths.overview,
  paths.help,
  paths.information,
  paths.statements,
  paths.documents,
] as const

test('a handle stands in an address as it is', () => {
  const handle = randomBytes(16).toString('base64url')
  expect(paths.overview('sv', handle)).toBe(`/sv/for/${handle}`)
  expect(paths.help('sv', handle)).toBe(`/sv/for/${handle}/help`)
})

test.each(['\u0000', 'a\r\nb', '\uffff', '\u202eabc', '../self', 'a/b?c#d', 'å'])(
  'what is no handle, as %j, is one segment of an address that a header can hold',
  (text) => {
    for (const path of ofPerson) {
      const address = path('sv', text)
      expect(new Headers({ Location: address }).get('location')).toBe(address)
      const { pathname } = new URL(address, 'http://portal.example')
      expect(decodeURIComponent(pathname.split('/')[3] ?? '')).toBe(text)
    }
  },
)
