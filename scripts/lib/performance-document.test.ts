import { expect, test } from 'vitest'
import { performanceDocument } from './performance-document.mjs'

const opening = '# Performance\n\nWritten by a command.'
const headings = ['Archive', 'Portal', 'Starting']
const section = (heading: string, says: string, day?: string) =>
  `## ${heading}\n\n${says}\n${day === undefined ? '' : `\nMeasured on ${day}, Node v26.\n`}`
const made = (stands: string, ...measured: string[]) =>
  performanceDocument({ opening, headings, stands, measured })
const order = (text: string) => [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)

const standing = [
  '# Performance\n\nOlder words.\n',
  section('Archive', 'archive then', '2026-11-28'),
  section('Starting', 'starting then', '2026-11-28'),
].join('\n')

test('what was measured on another machine stays when one part is measured here', () => {
  const text = made(standing, section('Portal', 'portal now', '2026-11-30'))
  expect(text).toContain('archive then')
  expect(text).toContain('starting then')
  expect(order(text)).toEqual(headings)
})

test('what was measured anew takes the place of what stood under its heading', () => {
  const text = made(standing, section('Archive', 'archive now', '2026-11-30'))
  expect(text).toContain('archive now')
  expect(text).not.toContain('archive then')
  expect(order(text)).toEqual(['Archive', 'Starting'])
})

test.each([
  ['an older one than that which stands does not come back', '2026-11-27', 'archive then'],
  ['one of the same day does', '2026-11-28', 'archive here'],
  ['one that says no day does not', undefined, 'archive then'],
])('of what lies about from before, %s', (_name, day, stays) =>
  expect(made(standing, section('Archive', 'archive here', day))).toContain(stays),
)

test('the opening is the one of today', () => {
  expect(made(standing)).toContain('Written by a command.')
  expect(made(standing)).not.toContain('Older words.')
})

test('what no measurement is called any more goes', () => {
  expect(order(made(`${standing}\n${section('Long ago', 'gone', '2026-11-29')}`))).toEqual([
    'Archive',
    'Starting',
  ])
})

test('a section with a heading that no measurement has is a fault, for it would be lost the next time', () => {
  expect(() => made(standing, section('Archives', 'astray', '2026-11-30'))).toThrow('Archives')
})

test('written twice it is the same', () => {
  const once = made(standing, section('Portal', 'portal now', '2026-11-30'))
  expect(made(once)).toBe(once)
  expect(made(once, section('Portal', 'portal now', '2026-11-30'))).toBe(once)
})

test('with nothing that stands it has what was measured', () => {
  expect(order(made('', section('Starting', 'now', '2026-11-30')))).toEqual(['Starting'])
})
