import { randomBytes } from 'node:crypto'
import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { afterLanguage, inLanguage, paths } from './paths'

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

const routes = globSync('app/[[]locale]/**/{page.tsx,route.ts}')
  .map((file) => file.replace(/^app\/\[locale\]|\/(page\.tsx|route\.ts)$/g, ''))
  .map((route) => route.replaceAll('.', '\\.').replace(/\[\w+\]/g, '[^/]+'))
const isRoute = new RegExp(`^(${routes.join('|')})$`)
const routed = (address: string) =>
  afterLanguage(address).replace(/^\/self(?=\/|$)|\?.*$/g, (part) =>
    part === '/self' ? '/for/self' : '',
  )

const apart = ['missing', 'logLetter']

test.each(Object.entries(paths).filter(([name]) => !apart.includes(name)))(
  'there is a page or route at %s',
  (_name, path) => {
    const anyPath = path as (...names: readonly string[]) => string
    for (const handle of ['self', 'a1b2'])
      expect(routed(anyPath('sv', handle, 'csv'))).toMatch(isRoute)
  },
)

test('letters stand in their address by the rows that they are about', () => {
  const chosen = { rows: ['a1', 'b2'], language: 'fi' }
  const address = '/sv/self/log/letter?row=a1&row=b2&letter=fi'
  expect(paths.logLetter('sv', 'self', chosen)).toBe(address)
  expect(routed(address)).toMatch(isRoute)
  expect(paths.logLetter('sv', 'self', { ...chosen, kind: 'request' })).toBe(address)
  const late = { ...chosen, kind: 'late', fault: 'early', controller: 'county-05' }
  expect(paths.logLetter('sv', 'self', late)).toBe(
    `${address}&kind=late&fault=early&controller=county-05`,
  )
})

test.each([
  ['/sv', '/fi'],
  ['/sv?x=1', '/fi?x=1'],
  ['/sv/help?x=1#y', '/fi/help?x=1#y'],
  ['/en/for/sv/documents', '/fi/for/sv/documents'],
])('%s in another language', (address, expected) => {
  expect(inLanguage('fi', address)).toBe(expected)
})
