import { expect, test } from 'vitest'
import { sampleFaults } from './read-sample'

const sample = { from: '2026-10-01', to: '2026-10-31', size: '10', seed: '' }

test.each([
  ['a month', {}, {}],
  ['a year and no more', { from: '2025-10-31' }, {}],
  ['a year and a day', { from: '2025-10-30' }, { from: 'long' }],
  ['no days', { from: '', to: '' }, { from: 'dayNeeded', to: 'dayNeeded' }],
  ['no day that there is', { to: '2026-10-32' }, { to: 'day' }],
  ['an end before the beginning', { to: '2026-09-30' }, { to: 'order' }],
  ['none', { size: '0' }, { size: 'size' }],
  ['fifty', { size: '50' }, {}],
  ['fifty-one', { size: '51' }, { size: 'size' }],
  ['a number in words', { size: 'tio' }, { size: 'size' }],
  ['a seed that was written down', { seed: '0a1b2c3d' }, {}],
  ['a seed with other signs', { seed: "'; drop" }, { seed: 'seed' }],
])('%s', (_name, written, faults) => {
  expect(sampleFaults({ ...sample, ...written })).toEqual(faults)
})
