import { expect, test } from 'vitest'
import { compareSaved, parseSavedLog, savedLogText } from './saved-rows'

const at = '2026-11-21T10:00:00.000Z'
const later = '2026-11-21T11:00:00.000Z'
const row = (id: string, when = at) => ({ id, at: when })
const there = (...rows: readonly ReturnType<typeof row>[]) =>
  new Map(rows.map(({ id, at: when }) => [id, when]))

test.each([
  ['all are there', [row('a'), row('b')], there(row('a'), row('b')), ['a', 'b'], [2, [], [], 0]],
  ['one is missing', [row('a'), row('b')], there(row('a')), ['a'], [1, ['b'], [], 0]],
  ['all are missing', [row('a'), row('b')], there(), [], [0, ['a', 'b'], [], 0]],
  ['one tells another time', [row('a')], there(row('a', later)), ['a'], [0, [], ['a'], 0]],
  ['one is new', [row('a')], there(row('a')), ['n', 'a'], [1, [], [], 1]],
  [
    'one was there and not saved',
    [row('a')],
    there(row('a'), row('b')),
    ['b', 'a'],
    [1, [], [], 0],
  ],
  ['one is missing and still shown', [row('a')], there(), ['a'], [0, ['a'], [], 0]],
  ['one is there and no longer shown', [row('a')], there(row('a')), [], [1, [], [], 0]],
  [
    'the same moment in other words',
    [row('a', '2026-11-21T10:00:00Z')],
    there(row('a')),
    ['a'],
    [1, [], [], 0],
  ],
  ['nothing was saved', [], there(), ['a'], [0, [], [], 1]],
] as const)('%s (L7)', (_name, saved, proven, shown, [same, missing, changed, added]) => {
  const found = compareSaved(saved, proven, shown)
  expect([
    found.same,
    found.missing.map(({ id }) => id),
    found.changed.map(({ id }) => id),
    found.added,
  ]).toEqual([same, missing, changed, added])
})

const since = new Date('2026-11-21T10:30:00Z')
test.each([
  ['written in the lost time is lost', row('a', later), [], ['a']],
  ['written before it is missing', row('a'), ['a'], []],
  [
    'written in the last minute before it may not have been sealed',
    row('a', '2026-11-21T10:29:30Z'),
    [],
    ['a'],
  ],
  ['written a minute before it is missing', row('a', '2026-11-21T10:29:00Z'), ['a'], []],
] as const)('after a restore a row that was %s (L7)', (_name, saved, missing, lost) => {
  const found = compareSaved([saved], there(), [], since)
  expect(found.missing.map(({ id }) => id)).toEqual(missing)
  expect(found.lost.map(({ id }) => id)).toEqual(lost)
  expect(compareSaved([saved], there(), []).lost).toEqual([])
})

test('a row of the lost time that says something else is changed, and not lost (L7)', () => {
  const found = compareSaved([row('a', later)], there(row('a')), [], since)
  expect([found.changed.length, found.lost.length]).toEqual([1, 0])
})

const both = (id: string) => ({ ...row(id, later), from: at })

test.each([
  ['all of a log', { rows: [row('row-1'), both('row-2')], total: 2, unread: false }],
  ['a part of one', { rows: [row('row-1')], total: 5_000, unread: true }],
  ['none', { rows: [], total: 0, unread: false }],
])('what is put by is what is read again: %s', (_name, log) =>
  expect(parseSavedLog(savedLogText(log))).toEqual(log),
)

test('what was put by before there was a total has all its rows', () => {
  const text = JSON.stringify({ rows: [{ id: 'row-1', last: at }] })
  expect(parseSavedLog(text)).toEqual({ rows: [row('row-1')], total: 1, unread: false })
})

test('what was put by for something else has no log', () => {
  expect(parseSavedLog('{"target":"all"}')).toBeNull()
})
