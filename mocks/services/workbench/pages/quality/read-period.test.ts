import { expect, test } from 'vitest'
import { periodFaults, readPeriod } from './read-period'

const period = { from: '2026-01-01', to: '2026-12-31' }

test('a year until today when nothing is said', () => {
  expect(readPeriod({}, '2026-11-29')).toEqual({ from: '2025-11-29', to: '2026-11-29' })
  expect(readPeriod({ from: ' 2026-01-01', to: '2026-02-01' }, '2026-11-29')).toEqual({
    ...{ from: '2026-01-01', to: '2026-02-01' },
  })
})

test.each([
  ['a year', {}, {}],
  ['two years', { from: '2024-12-31' }, {}],
  ['a day more', { from: '2024-12-30' }, { from: 'long' }],
  ['the wrong order', { to: '2025-12-31' }, { to: 'order' }],
  ['days that there are not', { from: '', to: '2026-02-30' }, { from: 'day', to: 'day' }],
])('%s', (_name, written, faults) => {
  expect(periodFaults({ ...period, ...written })).toEqual(faults)
})
