import { expect, test } from 'vitest'
import { queryString, readListQuery, toFilters } from './list-query'

const query = (text: string) => readListQuery(Object.fromEntries(new URLSearchParams(text)))

test('the address becomes filters', () => {
  const read = toFilters(query('task=disability&from=1.3.2026&to=2026-04-01&page=2&search=abc'))
  expect(read.errors).toEqual({})
  expect(read.filters).toEqual({
    serviceTask: 'disability',
    type: null,
    controller: null,
    year: null,
    from: '2026-03-01',
    to: '2026-04-01',
    searchId: 'abc',
    order: null,
    page: '2',
  })
})

test.each([
  ['a day that can not be read narrows nothing', 'from=1/3', { from: 'date' }, null, null],
  ['an impossible day', 'to=31.2.2026', { to: 'dateNotReal' }, null, null],
  [
    'a last day before the first: only the last is dropped',
    'from=2.3.2026&to=1.3.2026',
    { to: 'dateOrder' },
    '2026-03-02',
    null,
  ],
  ['the same day twice is one day', 'from=2.3.2026&to=2.3.2026', {}, '2026-03-02', '2026-03-02'],
])('%s', (_name, address, errors, from, to) => {
  const read = toFilters(query(address))
  expect(read.errors).toEqual(errors)
  expect(read.filters).toMatchObject({ from, to })
})

test('a value given twice counts once', () => {
  expect(readListQuery({ task: ['families', 'disability'] }).task).toBe('families')
})

test.each([
  ['a new choice begins at page one', { type: 'decision' }, '?task=families&type=decision'],
  ['a choice is taken away', { task: '' }, ''],
  ['a page is added', { page: '3' }, '?task=families&page=3'],
  ['turned, it begins at page one', { order: 'oldest' }, '?task=families&order=oldest'],
  ['page one is not said', { page: '1' }, '?task=families'],
])('%s', (_name, changes, expected) => {
  expect(queryString(query('task=families&page=2'), changes)).toBe(expected)
})
