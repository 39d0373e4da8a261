import { expect, test } from 'vitest'
import { logFiltersSchema, type LogFilters } from '@/lib/contracts/portal/log'
import { logQueryNames, logQueryString, readLogQuery, toLogFilters } from './log-query'

test('every filter goes through the address and back', () => {
  const filters: { [Filter in keyof LogFilters]-?: NonNullable<LogFilters[Filter]> } = {
    event: 'use',
    organisation: 'county-08',
    ground: 'consent',
    serviceTask: 'disability',
    from: '2026-11-01',
    to: '2026-11-02',
    touching: 'document-1',
    matter: 'matter-1',
    directive: 'will-1',
    row: 'row-1',
    order: 'oldest',
    cursor: 'abc',
  }
  const params = Object.fromEntries(
    Object.entries(logQueryNames).map(([filter, name]) => [
      name,
      filters[filter as keyof LogFilters],
    ]),
  )
  const typed = { ...params, from: '1.11.2026', to: '2.11.2026' }
  const address = logQueryString(readLogQuery(typed), { cursor: 'abc' })
  const read = readLogQuery(Object.fromEntries(new URLSearchParams(address)))
  expect(logFiltersSchema.parse(toLogFilters(read).filters)).toEqual(filters)
})

test('an address is read into filters, and what is not known is dropped', () => {
  const query = readLogQuery({
    event: 'use',
    organisation: 'county-08',
    ground: 'whim',
    task: ' disability ',
  })
  expect(logFiltersSchema.parse(toLogFilters(query).filters)).toMatchObject({
    event: 'use',
    organisation: 'county-08',
    ground: null,
    serviceTask: 'disability',
    cursor: null,
  })
})

test('days are read as typed, and an end before the beginning is said to be wrong', () => {
  const typed = (from: string, to: string) => toLogFilters(readLogQuery({ from, to }))
  expect(typed('1.11.2026', '2.11.2026').filters).toMatchObject({
    from: '2026-11-01',
    to: '2026-11-02',
  })
  expect(typed('2.11.2026', '1.11.2026')).toMatchObject({
    filters: { to: null },
    errors: { to: 'dateOrder' },
  })
  expect(typed('31.2.2026', '').errors).toEqual({ from: 'dateNotReal' })
})

test.each([
  ['another choice begins at the newest', { event: 'use' }, '?event=use&task=families'],
  ['an empty choice is taken away', { task: '' }, ''],
  ['a page keeps the choices', { cursor: 'xyz' }, '?task=families&cursor=xyz'],
])('%s', (_name, changes, expected) => {
  expect(logQueryString(readLogQuery({ task: 'families', cursor: 'abc' }), changes)).toBe(expected)
})
