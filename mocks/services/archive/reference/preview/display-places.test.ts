import { expect, test } from 'vitest'
import type { ControllerCoverage, DisplayRestriction } from '@/lib/domain/visibility/view'
import { displayPlaces } from './display-places'

const everywhere = { serviceTask: null, type: null, madeBefore: null }
const coverage = (
  start: string | null,
  ...restrictions: readonly Partial<DisplayRestriction>[]
): ControllerCoverage => ({
  starts: new Map(start === null ? [] : [['families', start]]),
  restrictions: restrictions.map((each) => ({ ...everywhere, ...each })),
})
const day = '2026-11-21'
function placeOf(before: ControllerCoverage, after: ControllerCoverage) {
  const planned = {
    ...{ before, after, days: new Map([['families', day]] as const) },
    tasks: ['families'] as const,
  }
  const [place] = displayPlaces(planned, ['decision'])
  return { ...place?.after, changes: place?.changes }
}
const open = coverage('2025-01-01')
const start = '2025-01-01'

test.each([
  ['nothing changes', open, { start, madeFrom: '-infinity', changes: false }],
  [
    'another first day',
    coverage('2024-01-01'),
    { start: '2024-01-01', madeFrom: '-infinity', changes: true },
  ],
  ['no first day', coverage(null), { start: null, madeFrom: '-infinity', changes: true }],
  [
    'a restriction to newer ones',
    coverage(start, { madeBefore: '2024-05-05' }),
    { start, madeFrom: '2024-05-05', changes: true },
  ],
  [
    'of two the wider one',
    coverage(start, { madeBefore: '2024-05-05' }, { madeBefore: '2025-05-05' }),
    { start, madeFrom: '2025-05-05', changes: true },
  ],
  [
    'one without a day leaves nothing',
    coverage(start, { madeBefore: '2024-05-05' }, {}),
    { start, madeFrom: null, changes: true },
  ],
  [
    'one of another type',
    coverage(start, { type: 'summary' }),
    { start, madeFrom: '-infinity', changes: false },
  ],
  [
    'one of another service task',
    coverage(start, { serviceTask: 'disability' }),
    { start, madeFrom: '-infinity', changes: false },
  ],
])('V17, V18: %s', (_name, after, expected) => {
  expect(placeOf(open, after)).toEqual(expected)
})

test('a place of a task that the change is not about does not change, whatever it is attached to', () => {
  const planned = {
    ...{ before: open, after: coverage('2024-01-01') },
    ...{ days: new Map([['families', day]] as const), tasks: [] },
  }
  expect(displayPlaces(planned, ['decision', 'summary']).map(({ changes }) => changes)).toEqual([
    false,
    false,
  ])
})
