import { expect, test } from 'vitest'
import type { RetentionKey } from './retention-table'
import { shownRetention } from './shown-retention'

const working = { serviceTask: 'working-age' } as const
const disability = { serviceTask: 'disability' } as const

test('a day that its own matter decides is told', () => {
  const kept = { ...working, keptBy: 'ten-years', keptUntil: '2031-02-03' } as const
  expect(shownRetention(kept)).toEqual({
    ...{ by: 'ten-years', from: 'matter-closed', years: 10, until: '2031-02-03' },
  })
})

test.each<[string, RetentionKey, string | null]>([
  ['ended', 'disability', '2031-02-03'],
  ['ended so early that another row decides', 'fees', '2032-05-04'],
  ['not ended', 'disability', null],
])('a need that has %s is told to nobody, for other matters decide it', (_, keptBy, keptUntil) => {
  expect(shownRetention({ ...disability, keptBy, keptUntil })).toEqual({
    ...{ by: 'disability', from: 'last-matter-closed', years: 10, until: null },
  })
})

test('in other tasks a decision that may be on fees has its day', () => {
  const kept = { ...working, keptBy: 'fees', keptUntil: '2032-05-04' } as const
  expect(shownRetention(kept)).toMatchObject({ by: 'fees', until: '2032-05-04' })
})

test('what is not counted yet is not told', () =>
  expect(shownRetention({ ...working, keptBy: null, keptUntil: null })).toBeNull())
