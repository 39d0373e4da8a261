import { describe, expect, test } from 'vitest'
import type { ShownDocument } from '../documents/shown-document'
import { bagInfoText, declaration, manifestText, oxumOf } from './bag'
import { chooseDocuments } from './choose-documents'
import { partsOf } from './parts-of'

const shown = (id: string, madeOn: string, serviceTask = 'disability', storedAt = madeOn) =>
  ({ id, madeOn, serviceTask, storedAt: new Date(storedAt) }) as ShownDocument
const documents = [
  shown('d', '2026-03-01'),
  shown('c', '2026-02-28', 'families'),
  shown('b', '2025-12-31', 'disability', '2026-01-02'),
  shown('a', '2025-12-31', 'disability', '2026-01-01'),
]
const all = { tasks: [], from: null, to: null }

describe('what is chosen', () => {
  test.each([
    ['everything, the oldest first', all, 'abcd'],
    ['a service task', { ...all, tasks: ['families' as const] }, 'c'],
    ['two service tasks', { ...all, tasks: ['families', 'disability'] as const }, 'abcd'],
    ['a task in which nothing is', { ...all, tasks: ['family-law'] as const }, ''],
    ['from a day on, itself included', { ...all, from: '2026-02-28' }, 'cd'],
    ['to a day, itself included', { ...all, to: '2026-02-28' }, 'abc'],
    ['a period between two days', { ...all, from: '2026-01-01', to: '2026-02-27' }, ''],
  ])('%s', (_name, choice, ids) => {
    const chosen = chooseDocuments(documents, choice)
    expect(chosen.map(({ id }) => id).join('')).toBe(ids)
  })

  test.each([
    [0, [[0, 0]]],
    [1, [[1, 1]]],
    [100, [[1, 100]]],
    [
      101,
      [
        [1, 100],
        [101, 101],
      ],
    ],
  ])('%i documents in parts', (count, bounds) => {
    expect(partsOf(count).map(({ first, last }) => [first, last])).toEqual(bounds)
  })

  test('two thousand documents are twenty parts, and none is in two', () => {
    const parts = partsOf(2000)
    expect(parts).toHaveLength(20)
    expect(parts.at(-1)).toEqual({ number: 20, first: 1901, last: 2000 })
  })
})

describe('a bag (RFC 8493)', () => {
  const files = [
    { path: 'data/a.pdf', sha256: 'aa', size: 3 },
    { path: 'data/50 %\nb.pdf', sha256: 'bb', size: 4 },
  ]

  test('declares itself', () => {
    expect(declaration).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
  })
  test('has a line for each file, and no name makes another one', () => {
    expect(manifestText(files)).toBe('aa  data/a.pdf\nbb  data/50 %25%0Ab.pdf\n')
  })
  test('says how much it holds', () => expect(oxumOf(files)).toBe('7.2'))
  test('no value of its facts makes a line of its own', () => {
    expect(bagInfoText([['Contact', 'Anna\nPayload-Oxum: 1.1']])).toBe(
      'Contact: Anna Payload-Oxum: 1.1\n',
    )
  })
})
