import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentFacts } from '../visibility/document-facts'
import type { View } from '../visibility/view'
import { countBy } from './count-by'
import { filterDocuments, inServiceTask, type ListFilters } from './filter-documents'
import { appearedAt, appearedSince, newSince, newUntil } from './newness'
import { pageOf } from './page-of'
import { selectShown, showDocument, type ListedDocument } from './shown-document'
import { tasksNotBegun } from './tasks-not-begun'

const view: View = {
  capacity: 'self',
  represented: true,
  today: '2026-11-21',
  coverage: new Map([
    [
      'county-05',
      {
        starts: new Map([
          ['disability', '2025-01-01'],
          ['families', '2026-11-10'],
          ['older-people', '2026-11-22'],
        ]),
        restrictions: [],
      },
    ],
  ]),
  switches: { journal: false, sharedMatters: false, parenthood: false },
  shelterControllers: new Set(['thl']),
}

const facts: DocumentFacts = {
  controller: 'county-05',
  serviceTask: 'disability',
  socialService: 'housing',
  type: 'decision',
  madeIn: 'none',
  attachedTo: 'none',
  format: 'phase-2',
  status: 'current',
  sharedMatter: false,
  delayed: false,
  releaseDay: null,
  specialContent: false,
  hiddenFromGuardians: false,
  madeOn: '2026-03-05',
}

function listed(
  id: string,
  change: Partial<DocumentFacts> = {},
  rest: Partial<ListedDocument> = {},
): ListedDocument {
  const storedAt = new Date('2026-03-05T10:00:00Z')
  return {
    id,
    facts: { ...facts, ...change },
    unit: 'unit-1',
    storedAt,
    corrected: false,
    keptUntil: null,
    keptBy: null,
    matchesWords: true,
    ...rest,
  }
}
const fileOf = (...documents: ListedDocument[]) =>
  new Map(documents.map((document) => [document.id, document]))
const ids = (documents: readonly { id: string }[]) => documents.map(({ id }) => id)

test('hidden documents are gone, and the rest is newest first', () => {
  const documents = fileOf(
    listed('old', { madeOn: '2024-01-01' }),
    listed('shelter', { socialService: 'shelter' }),
    listed('b', { madeOn: '2026-11-01' }),
    listed('a', { madeOn: '2026-11-01' }),
    listed('later-the-same-day', { madeOn: '2026-11-01' }, { storedAt: new Date('2026-11-02') }),
  )
  expect(ids(selectShown(documents, view))).toEqual(['later-the-same-day', 'a', 'b', 'old'])
})

test('a document that is asked for by its id is shown as the list shows it, with what it is attached to (V19)', () => {
  const attachment = listed('it', { attachedTo: { id: 'main' } })
  const shown = (...documents: ListedDocument[]) =>
    showDocument(fileOf(attachment, ...documents), 'it', view)?.id ?? null
  expect(shown(listed('main'))).toBe('it')
  expect(shown(listed('main', { specialContent: true }))).toBeNull()
  expect(shown()).toBeNull()
  expect(showDocument(fileOf(), 'it', view)).toBeNull()
})

test.each<[string, ListedDocument, boolean]>([
  ['stored after the visit', listed('x', {}, { storedAt: new Date('2026-11-15T08:00:01Z') }), true],
  [
    'stored at the very moment of the visit',
    listed('x', {}, { storedAt: new Date('2026-11-15T08:00:00Z') }),
    false,
  ],
  ['stored before it', listed('x'), false],
  ['opened after it', listed('x', { delayed: true, releaseDay: '2026-11-16' }), true],
  ['opened on its day', listed('x', { delayed: true, releaseDay: '2026-11-15' }), false],
  ['in a task that began before it', listed('x', { serviceTask: 'families' }), false],
  [
    'in a task that begins after it',
    listed('x', { serviceTask: 'families' }, { storedAt: new Date('2026-11-09T08:00:00Z') }),
    false,
  ],
])('appeared since a moment: %s', (_, document, isNew) => {
  const shown = selectShown(fileOf(document), view)
  expect(ids(appearedSince(shown, new Date('2026-11-15T08:00:00Z')))).toEqual(isNew ? ['x'] : [])
})

test('what a delay or a start has opened appeared when that day began in Helsinki, and not when it was stored', () => {
  const [delayed, started, plain] = [
    listed('x', { delayed: true, releaseDay: '2026-11-16' }),
    listed('x', { serviceTask: 'families' }),
    listed('x'),
  ].map((document) => selectShown(fileOf(document), view)[0])
  if (!delayed || !started || !plain) throw new Error('All are shown')
  expect(appearedAt(delayed)).toEqual(new Date('2026-11-15T22:00:00Z'))
  expect(appearedAt(started)).toEqual(new Date('2026-11-09T22:00:00Z'))
  expect(appearedAt(plain)).toEqual(new Date('2026-03-05T10:00:00Z'))
  expect(newUntil(delayed)).toEqual(new Date('2026-11-29T22:00:00Z'))
})

test.each([
  ['from the first visit on', '2026-11-20T09:00:00Z', '2026-11-20T09:00:00Z'],
  ['for 14 days at the most', '2026-11-01T09:00:00Z', '2026-11-07T10:00:00Z'],
  ['for 14 days when the first visit is long ago', null, '2026-11-07T10:00:00Z'],
])('things are new %s', (_, first, since) => {
  const now = new Date('2026-11-21T10:00:00Z')
  expect(newSince({ firstVisit: first === null ? null : new Date(first), now })).toEqual(
    new Date(since),
  )
})

const all: ListFilters = {
  serviceTask: null,
  type: null,
  controller: null,
  year: null,
  from: null,
  to: null,
}
test.each<[string, Partial<ListFilters>, string[]]>([
  ['nothing chosen', {}, ['c', 'b', 'a']],
  ['a type', { type: 'summary' }, ['b']],
  ['a type that no document has', { type: 'report' }, []],
  ['a service task', { serviceTask: 'families' }, ['c']],
  ['a controller', { controller: 'county-05' }, ['c', 'b', 'a']],
  ['another controller', { controller: 'county-08' }, []],
  ['a year', { year: '2025' }, ['a']],
  ['from a day, which counts', { from: '2026-03-05' }, ['c', 'b']],
  ['to a day, which counts', { to: '2026-03-05' }, ['b', 'a']],
  ['a day alone', { from: '2026-03-05', to: '2026-03-05' }, ['b']],
  ['a period that ends before it begins', { from: '2026-03-06', to: '2026-03-04' }, []],
  ['several at once', { year: '2026', type: 'decision' }, ['c']],
])('filter by %s', (_, filters, expected) => {
  const documents = fileOf(
    listed('a', { madeOn: '2025-12-31' }),
    listed('b', { madeOn: '2026-03-05', type: 'summary' }),
    listed('c', { madeOn: '2026-11-20', serviceTask: 'families' }),
    listed('d', {}, { matchesWords: false }),
  )
  const shown = selectShown(documents, view)
  expect(ids(filterDocuments(shown, { ...all, ...filters }))).toEqual(expected)
})

test.each([
  ['the first of two', 45, 1, { page: 1, pages: 3, length: 20 }],
  ['the last, which is short', 45, 3, { page: 3, pages: 3, length: 5 }],
  ['past the end', 45, 9, { page: 3, pages: 3, length: 5 }],
  ['before the start', 45, 0, { page: 1, pages: 3, length: 20 }],
  ['a number that is none', 45, Number.NaN, { page: 1, pages: 3, length: 20 }],
  ['of nothing', 0, 2, { page: 1, pages: 1, length: 0 }],
  ['of exactly one page', 20, 2, { page: 1, pages: 1, length: 20 }],
])('page: %s', (_, total, page, expected) => {
  const result = pageOf(Array.from({ length: total }), page, 20)
  expect({ page: result.page, pages: result.pages, length: result.items.length }).toEqual(expected)
})

test('the pages of a list hold each item once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 30 }), (items, size) => {
      const { pages } = pageOf(items, 1, size)
      const read = Array.from({ length: pages }, (_, index) => pageOf(items, index + 1, size).items)
      expect(read.flat()).toEqual(items)
    }),
  )
})

test('values are counted in the order in which they come', () =>
  expect(countBy(['b', 'a', 'b'], (letter) => letter)).toEqual([
    { value: 'b', count: 2 },
    { value: 'a', count: 1 },
  ]))

test('what has not begun is told with its day, or without one', () => {
  const told = tasksNotBegun(['county-05', 'county-05', 'county-99'], view.coverage, view.today, [
    'disability',
    'older-people',
  ])
  expect(told).toEqual([
    { controller: 'county-05', serviceTask: 'older-people', from: '2026-11-22' },
    { controller: 'county-99', serviceTask: 'disability', from: null },
    { controller: 'county-99', serviceTask: 'older-people', from: null },
  ])
})

test('newest first goes by the day of making, then by storing, then by id', () => {
  const at = (hour: string) => ({ storedAt: new Date(`2026-03-05T${hour}:00:00Z`) })
  const documents = fileOf(
    listed('b', {}, at('10')),
    listed('a', {}, at('10')),
    listed('stored-later', {}, at('11')),
    listed('older-stored-last', { madeOn: '2026-03-04' }, at('12')),
    listed('newest-stored-first', { madeOn: '2026-03-06' }, at('09')),
  )
  const order = ['newest-stored-first', 'stored-later', 'a', 'b', 'older-stored-last']
  expect(ids(selectShown(documents, view))).toEqual(order)
})

test('what a list is narrowed from is one service task, or all', () => {
  const shown = selectShown(fileOf(listed('d'), listed('f', { serviceTask: 'families' })), view)
  expect(ids(inServiceTask(shown, 'families'))).toEqual(['f'])
  expect(ids(inServiceTask(shown, 'child-welfare'))).toEqual([])
  expect(ids(inServiceTask(shown, null))).toEqual(ids(shown))
})

test('a task that begins today has begun, one without a day has not', () => {
  const tasks = ['disability', 'older-people', 'child-welfare'] as const
  const from = (today: string) => tasksNotBegun(['county-05'], view.coverage, today, tasks)
  expect(from('2026-11-22').map(({ serviceTask }) => serviceTask)).toEqual(['child-welfare'])
  expect(from('2026-11-21').map(({ serviceTask, from: day }) => [serviceTask, day])).toEqual([
    ['older-people', '2026-11-22'],
    ['child-welfare', null],
  ])
})
