import { expect, test } from 'vitest'
import { operatorsOf } from './operators'

test('there are two operators in the cast, so that one can confirm what the other enters (A12)', () => {
  const operators = operatorsOf(new Date('2026-11-29T10:00:00Z'))
  expect(operators.map(({ organisation }) => organisation)).toEqual([
    'archive-operator',
    'archive-operator',
  ])
  expect(new Set(operators.map(({ hetu }) => hetu)).size).toBe(2)
})
