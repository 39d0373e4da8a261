import { expect, test } from 'vitest'
import { compareSaved, readSavedRows } from './saved-rows'

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
  ['one is there and no longer shown', [row('a')], there(row('a')), [], [1, [], [], 0]],
  [
    'the same moment in other words',
    [row('a', '2026-11-21T10:00:00Z')],
    there(row('a')),
    ['a'],
    [1, [], [], 0],
  ],
  ['nothing was saved', [], there(row('a')), ['a'], [0, [], [], 1]],
] as const)('%s (L7)', (_name, saved, proven, shown, [same, missing, changed, added]) => {
  const found = compareSaved(saved, proven, shown)
  expect([
    found.same,
    found.missing.map(({ id }) => id),
    found.changed.map(({ id }) => id),
    found.added,
  ]).toEqual([same, missing, changed, added])
})

const csv = `\ufeff"Nummer";"Från";"Till"\r\n"row-1";"${at}";"${later}";"Läst"\r\n"Anna";\r\n`
test.each([
  ['a table', csv, [row('row-1', later)]],
  [
    'data',
    JSON.stringify({ rows: [{ id: 'row-1', first: at, last: later }] }),
    [row('row-1', later)],
  ],
  ['a row twice counts once', csv + csv, [row('row-1', later)]],
  ['a letter has none', 'Rad row-1, den 18 november', []],
  ['data that breaks off has none', '{"rows": [{"id": "row-1"', []],
  ['data of another kind has none', '{"rows": {"id": "x"}}', []],
  ['rows of nothing', '{"rows": [null, 7, {"id": "<b>", "last": "now"}]}', []],
])('%s', (_name, text, rows) => expect(readSavedRows(text)).toEqual(rows))
