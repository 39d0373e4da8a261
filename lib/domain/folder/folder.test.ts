import { describe, expect, test } from 'vitest'
import type { ServiceTask } from '../codes/service-tasks'
import type { ShownDocument } from '../documents/shown-document'
import { bagInfoText, declaration, manifestText, oxumOf } from './bag'
import { chooseDocuments } from './choose-documents'
import { comparePositions, cutsOf, partsOf } from './parts-of'

const shown = (id: string, madeOn: string, serviceTask = 'disability', storedAt = madeOn) =>
  ({ id, madeOn, serviceTask, storedAt: new Date(storedAt) }) as ShownDocument
const documents = [
  shown('d', '2026-03-01'),
  shown('c', '2026-02-28', 'families'),
  shown('b', '2025-12-31', 'disability', '2026-01-02'),
  shown('a', '2025-12-31', 'disability', '2026-01-01'),
]
const all = { tasks: [] as ServiceTask[], matters: [] as string[], from: null, to: null }

describe('what is chosen', () => {
  test.each([
    ['everything, the oldest first', all, 'abcd'],
    ['a service task', { ...all, tasks: ['families'] as ServiceTask[] }, 'c'],
    ['two service tasks', { ...all, tasks: ['families', 'disability'] as ServiceTask[] }, 'abcd'],
    ['a task in which nothing is', { ...all, tasks: ['family-law'] as ServiceTask[] }, ''],
    ['from a day on, itself included', { ...all, from: '2026-02-28' }, 'cd'],
    ['to a day, itself included', { ...all, to: '2026-02-28' }, 'abc'],
    ['a period between two days', { ...all, from: '2026-01-01', to: '2026-02-27' }, ''],
  ])('%s', (_name, choice, ids) => {
    const chosen = chooseDocuments(documents, choice, new Map())
    expect(chosen.map(({ id }) => id).join('')).toBe(ids)
  })

  test('a matter, and a matter with a task', () => {
    const matters = new Map([
      ['a', { id: 'm-1' }],
      ['c', { id: 'm-1' }],
      ['d', { id: 'm-2' }],
    ])
    const ids = (choice: Partial<typeof all>) =>
      chooseDocuments(documents, { ...all, ...choice }, matters)
        .map(({ id }) => id)
        .join('')
    expect(ids({ matters: ['m-1'] })).toBe('ac')
    expect(ids({ matters: ['m-1', 'm-2'] })).toBe('acd')
    expect(ids({ matters: ['m-1'], tasks: ['families'] })).toBe('c')
    expect(ids({ matters: ['never'] })).toBe('')
  })
})

describe('parts', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      shown(String(at).padStart(4, '0'), at % 2 ? '2026-01-02' : '2026-01-01'),
    ).toSorted((a, b) => (a.madeOn + a.id < b.madeOn + b.id ? -1 : 1))
  const sizes = (documents: ShownDocument[], cuts = cutsOf(documents)) =>
    partsOf(documents, cuts).map(({ length }) => length)

  test.each([
    [0, [0]],
    [1, [1]],
    [100, [100]],
    [101, [100, 1]],
    [200, [100, 100]],
  ])('%i documents in parts', (count, expected) => expect(sizes(many(count))).toEqual(expected))

  test('two thousand documents are twenty parts, and none is in two', () => {
    const documents = many(2000)
    const parts = partsOf(documents, cutsOf(documents))
    expect(parts).toHaveLength(20)
    expect(parts.flat()).toEqual(documents)
  })

  test.each([
    ['a document of the first part vanishes', 5, [99, 100, 50]],
    ['the last of a part vanishes, which the cut is made at', 99, [99, 100, 50]],
    ['the first of the next vanishes', 100, [100, 99, 50]],
  ])('%s: no other part changes', (_name, gone, expected) => {
    const documents = many(250)
    const cuts = cutsOf(documents)
    const left = documents.filter((_, at) => at !== gone)
    expect(sizes(left, cuts)).toEqual(expected)
    const before = partsOf(documents, cuts)
    partsOf(left, cuts).forEach((part, at) => {
      expect(before[at]).toEqual(expect.arrayContaining([...part]))
    })
  })

  test('the day decides on the place, then when it was stored, then the id', () => {
    const at = (madeOn: string, storedAt: string, id: string) => ({ madeOn, storedAt, id })
    const inOrder = [
      at('2026-01-01', '2026-06-01', 'z'),
      at('2026-01-02', '2026-01-02', 'z'),
      at('2026-01-02', '2026-01-03', 'a'),
      at('2026-01-02', '2026-01-03', 'b'),
      at('2026-01-03', '2026-01-01', 'a'),
    ]
    expect([...inOrder].reverse().sort(comparePositions)).toEqual(inOrder)
    for (const one of inOrder) expect(comparePositions(one, { ...one })).toBe(0)
  })

  test('what becomes visible in between is in the part where it stands, and what is new in the last', () => {
    const documents = many(250)
    const cuts = cutsOf(documents)
    const more = [
      ...documents,
      shown('between', '2026-01-01', 'families', '2020-01-01'),
      shown('z', '2026-02-01'),
    ]
    expect(sizes(more, cuts)).toEqual([101, 100, 51])
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
