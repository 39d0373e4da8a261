import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readReports } from './read-reports'

const page = 'https://mittkanta.example/sv/self/documents/0123456789abcdef?search=Ab3'
const modern = (body: object, type = 'csp-violation') => ({
  type,
  age: 1,
  url: page,
  user_agent: 'Mozilla/5.0',
  body: {
    documentURL: page,
    effectiveDirective: 'script-src-elem',
    blockedURL: 'inline',
    sample: 'alert("010190-900P")',
    ...body,
  },
})
const old = (report: object) => ({
  'csp-report': {
    'document-uri': page,
    'violated-directive': 'img-src',
    'blocked-uri': 'data',
    'script-sample': 'Ingrid Sandvik',
    ...report,
  },
})
const route = '/[locale]/self/documents/[…]'

test.each([
  ['as report-to sends it', modern({}), { directive: 'script-src-elem', blocked: 'inline', route }],
  ['as report-uri sends it', old({}), { directive: 'img-src', blocked: 'data', route }],
  [
    'with the values of the directive',
    old({ 'violated-directive': "img-src 'self' data:" }),
    { directive: 'img-src', blocked: 'data', route },
  ],
])('a report %s is read', (_name, sent, violation) => {
  expect(readReports(sent)).toEqual([violation])
  expect(readReports([sent, sent])).toEqual([violation, violation])
})

test.each([
  ['inline', 'inline'],
  ['eval', 'eval'],
  ['trusted-types-sink', 'trusted-types-sink'],
  ['data:text/html,Ingrid', 'data'],
  ['https://mittkanta.example/sv/self?x=010190-900P', 'own'],
  ['https://cdn.example.com/a.js?x=010190-900P', 'cdn.example.com'],
  ['https://010190-900p.example.com/a.js', 'host'],
  ['https://a.131052.example/', 'host'],
  [`https://${'a'.repeat(60)}.example/`, 'host'],
  ['moz-extension://3f1c/inject.js', 'extension'],
  ['chrome-extension://abcdef/inject.js', 'extension'],
  ['javascript:alert(1)', 'other'],
  ['Ingrid Sandvik', 'other'],
  ['', 'other'],
])('what was blocked, %j, is told as %s', (blockedURL, blocked) => {
  expect(readReports(modern({ blockedURL }))).toMatchObject([{ blocked }])
})

test.each([
  ['https://mittkanta.example/fi', '/[locale]'],
  ['https://mittkanta.example/sv/for/xyz/will/end/1', '/[locale]/for/[…]/will/end/[…]'],
  ['https://mittkanta.example/sv/Ingrid/Sandvik', '/[locale]/[…]/[…]'],
  [`https://mittkanta.example/sv${'/self'.repeat(20)}`, `/[locale]${'/self'.repeat(8)}`],
  ['https://mittkanta.example/api/notes', 'other'],
  ['about:blank', 'other'],
  ['Ingrid', 'other'],
])('the page %s is told as %s', (documentURL, told) => {
  expect(readReports(modern({ documentURL }))).toMatchObject([{ route: told }])
})

test.each([
  ['nothing', undefined],
  ['a text', 'csp-report'],
  ['a list of other kinds', [modern({}, 'deprecation'), modern({}, 'crash')]],
  ['a directive that is not ours', modern({ effectiveDirective: 'Ingrid Sandvik' })],
  ['a report without a page', { 'csp-report': { 'blocked-uri': 'inline' } }],
  ['values of other kinds', modern({ blockedURL: 1 })],
])('%s is no report', (_name, sent) => expect(readReports(sent)).toEqual([]))

test('of many in one, twenty are read', () => {
  expect(readReports(Array.from({ length: 500 }, () => modern({})))).toHaveLength(20)
})

test('every word of our addresses is told as it is', () => {
  const folders = readdirSync('app/[locale]', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'page.tsx')
    .map((entry) => entry.parentPath.split('/').slice(2).join('/'))
  expect(folders.length).toBeGreaterThan(20)
  for (const folder of folders) {
    const [told] = readReports(modern({ documentURL: `https://m.example/sv/${folder}` }))
    expect(told?.route, folder).toBe(
      folder === '' ? '/[locale]/[…]' : `/[locale]/${folder.replaceAll(/\[[^\]]*\]/g, '[…]')}`,
    )
  }
})
