import { expect, test } from 'vitest'
import { faultsOf, type Field, type RightKind, type Written } from './written-right'

const permit: Written = {
  organisation: 'hamnljus',
  second: '2026.1',
  from: '2026-01-01',
  until: '',
  reason: 'Tillstånd 1.1.2026',
}
const rows: readonly (readonly [string, RightKind, Partial<Written>, readonly Field[]])[] = [
  ['a permit without end', 'permit', {}, []],
  ['a permit of one day', 'permit', { until: '2026-01-01' }, []],
  ['one that ends before it begins', 'permit', { until: '2025-12-31' }, ['until']],
  ['a day that is none', 'permit', { from: '2026-02-30' }, ['from']],
  ['an organisation that nobody knows', 'permit', { organisation: 'x' }, ['organisation']],
  ['a number with a slash', 'permit', { second: 'a/b' }, ['second']],
  ['no reason', 'permit', { reason: ' \u200b' }, ['reason']],
  ['a ground of the law', 'statutory-right', { second: 'supervision' }, []],
  ['a ground of no law', 'statutory-right', { second: '2026.1' }, ['second']],
]

test.each(rows)('%s', (_sentence, kind, changes, faults) => {
  expect([...faultsOf(kind, { ...permit, ...changes }, ['hamnljus'])]).toEqual(faults)
})
