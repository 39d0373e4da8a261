import { describe, expect, test } from 'vitest'
import { csvTable } from '../text/csv-table'
import { mostSavedRows } from './saved-rows'
import { answerReader, keptFileReader } from './saved-rows-reader'

const at = '2026-11-21T10:00:00.000Z'
const later = '2026-11-21T11:00:00.000Z'
const row = (id: string, when = at) => ({ id, at: when })
const both = (id: string) => ({ ...row(id, later), from: at })

/** In pieces of so many characters. */
function read(text: string, length = Math.max(1, text.length)) {
  const reader = keptFileReader()
  for (let start = 0; start < text.length; start += length) {
    reader.add(text.slice(start, start + length))
  }
  return reader.end()
}
function answer(text: string) {
  const reader = answerReader()
  reader.add(text)
  return reader.end()
}

const csv = `\ufeff"Nummer";"Från";"Till"\r\n"row-1";"${at}";"${later}";"Läst"\r\n"Anna";\r\n`
test.each([
  ['a table', csv, [both('row-1')]],
  ['data', JSON.stringify({ rows: [{ id: 'row-1', first: at, last: later }] }), [both('row-1')]],
  ['a row twice counts once', csv + csv, [both('row-1')]],
  [
    'a row of one event',
    `{"rows": [{"id": "row-1", "first": "${at}", "last": "${at}"}]}`,
    [row('row-1')],
  ],
  ['a letter has none', 'Rad row-1, den 18 november', []],
  ['data that breaks off has none', '{"rows": [{"id": "row-1"', []],
  ['data of another kind has none', '{"rows": {"id": "x"}}', []],
  ['a row without an instant is none', '{"rows": [{"id": "row-1"}]}', []],
  ['a row without a name is none', `{"rows": [{"last": "${at}"}]}`, []],
  ['a name that is none', `{"rows": [{"id": "row 1", "last": "${at}"}]}`, []],
  ['a name with more before it', `{"rows": [{"id": "<row-1", "last": "${at}"}]}`, []],
  ['a name with more after it', `{"rows": [{"id": "row-1>", "last": "${at}"}]}`, []],
  ['an instant with more before it', `{"rows": [{"id": "row-1", "last": "x${at}"}]}`, []],
  ['an instant with more after it', `{"rows": [{"id": "row-1", "last": "${at}x"}]}`, []],
  ['a name that is a number', `{"rows": [{"id": 7, "last": "${at}"}]}`, []],
  ['data after blanks', ` \n{"rows": [{"id": "row-1", "last": "${at}"}]}`, [row('row-1')]],
  ['a table within a line is none', `x"row-1";"${at}";"${later}";`, []],
  ['rows of nothing', '{"rows": [null, 7, {"id": "<b>", "last": "now"}]}', []],
])('of a saved log: %s', (_name, text, rows) => expect(read(text).rows).toEqual(rows))

const line = (id: string) => `"${id}";"${at}";"${later}";"Läst"\r\n`
const head = '"Radens nummer";"Från";"Till";"Händelse"\r\n'
const data = (...rows: readonly object[]) => JSON.stringify({ client: 'Anna', rows, end: [{}] })
const of = (id: string) => ({ id, first: at, last: later, documents: [{ id: 'd', title: '{"[' }] })

describe('how much of what was given can be compared', () => {
  test.each([
    ['a table', head + line('row-1'), { total: 1, unread: false, bare: false }],
    ['data', data(of('row-1'), of('row-2')), { total: 2, unread: false, bare: false }],
    ['a table with heads alone', head, { total: 0, unread: false, bare: true }],
    ['data without rows', data(), { total: 0, unread: false, bare: true }],
    ['data with nothing but a head', '{"jws": "a.b.c"}', { total: 0, unread: false, bare: true }],
    ['a value', `\n1204-${'ab'.repeat(32)}`, { total: 0, unread: false, bare: true }],
    ['a letter', 'Rad row-1, den 18 november', { total: 0, unread: false, bare: false }],
    ['nothing', '', { total: 0, unread: false, bare: false }],
    ['a table without quotes', 'row-1;2026-11-21;x', { total: 0, unread: false, bare: false }],
    [
      'a table with a line of no time',
      head + line('row-1') + line('row-2').replaceAll('T1', ' kl 1'),
      { total: 1, unread: true },
    ],
    ['a table with a line of no number', line('row 1'), { total: 0, unread: true, bare: false }],
    [
      'data that break off',
      data(of('row-1'), of('row-2')).slice(0, -30),
      { total: 1, unread: true },
    ],
    ['data with an odd row', data(of('row-1'), { id: 'row-2' }), { total: 1, unread: true }],
    ['data with a list for a row', '{"rows": [[1]]}', { total: 0, unread: true }],
    ['data with no list', '{"rows": {"id": "row-1"}}', { total: 0, unread: true, bare: false }],
    ['data with a row that is no JSON', '{"rows": [{x}]}', { total: 0, unread: true }],
    [
      'data with a row longer than any',
      data(of('row-1'), { ...of('row-2'), sentence: 'x'.repeat(200_000) }, of('row-3')),
      { total: 2, unread: true },
    ],
  ])('%s', (_name, text, told) => {
    expect(read(text)).toMatchObject(told)
    expect(read(text, 50_000)).toEqual(read(text))
  })

  test('a longer log has all its rows, of which the first are taken', () => {
    const all = Array.from({ length: mostSavedRows + 1 }, (_, n) => `row-${n}`)
    for (const text of [head + all.map(line).join(''), data(...all.map(of))]) {
      const { rows, total } = read(text)
      expect(rows).toEqual(all.slice(0, mostSavedRows).map(both))
      expect(total).toBe(mostSavedRows + 1)
    }
  })
})

describe('in pieces', () => {
  const text = [
    ['a table', `\ufeff${head}${line('row-1')}${line('row-2')}"1204-${'ab'.repeat(32)}"\r\n`],
    ['a table with other ends of lines', `${head}${line('row-1')}`.replaceAll('\r\n', '\r')],
    ['data', JSON.stringify({ a: 'rows\\"', rows: [of('row-1'), of('row-"2')], b: [of('c')] })],
    ['data over several lines', ` ${JSON.stringify({ rows: [of('row-1')], x: '' }, null, 2)}`],
  ] as const
  test.each(text)('%s is read as it is at once, wherever it is cut', (_name, whole) => {
    const told = read(whole)
    expect(told.total).toBeGreaterThan(0)
    for (let length = 1; length < whole.length; length++) expect(read(whole, length)).toEqual(told)
  })

  test('a line without an end is passed by, and what comes after it is read', () => {
    const long = `x${'"row-9";'.repeat(50_000)}\n${line('row-1')}`
    expect(read(long, 64_000).rows).toEqual([both('row-1')])
    expect(read(`"row-2";"${at}";"${later}";${long}`, 64_000).rows).toEqual([
      both('row-2'),
      both('row-1'),
    ])
  })

  test('its beginning and its end are at hand, whole where it is short', () => {
    expect(read('short', 2).ends).toBe('short')
    const long = `${'a'.repeat(6_000)}${'b'.repeat(6_000)}`
    expect(read(long, 700).ends).toBe(`${'a'.repeat(5_000)}${'b'.repeat(5_000)}`)
  })
})

test('each row is told, those included that are not taken, and those that can’t be read', () => {
  const told: unknown[] = []
  const reader = keptFileReader((each) => told.push(each))
  reader.add(line('row-1') + line('row-1') + line('row 3'))
  reader.end()
  expect(told).toEqual([both('row-1'), both('row-1'), null])
})

describe('the rows of an answer', () => {
  const heads = ['Radens nummer', 'När', 'Klient i den här filen', 'Anställd']
  test('are those of the table that a controller makes', () => {
    const table = csvTable([
      heads,
      ['a1', '2026-11-21 09:00 +02:00', '1', 'Ann "Annie" Ek'],
      ['b2', '2026-11-21 10:00:00.5 +02:00', '1', '2026-11-21 09:00 +02:00'],
      ['Filen har alla 2 rader som passar valen.'],
    ])
    expect(answer(table).rows).toEqual([
      { id: 'a1', at: '2026-11-21T07:00:00.000Z' },
      { id: 'b2', at: '2026-11-21T08:00:00.500Z' },
    ])
  })

  test('of a log that was saved here, the newest event of each', () => {
    const at = '2026-11-21T07:00:00.000Z'
    const table = csvTable([['a1', '2026-11-20 09:00 +02:00', '2026-11-21 09:00 +02:00', 'x']])
    const row = { id: 'a1', at, from: '2026-11-20T07:00:00.000Z' }
    expect(answer(table).rows).toEqual([row])
    expect(answer(data({ id: 'a1', first: row.from, last: at })).rows).toEqual([row])
    expect(answer(data({ id: 'a1', last: at })).rows).toEqual([{ id: 'a1', at }])
  })

  test.each([
    ['nothing', ''],
    ['a letter', 'Bästa Ingrid, ingen har läst.'],
    ['a table without times', csvTable([['a1', 'i går']])],
    ['data of another kind', '{"rows":[1]}'],
    ['a number that can be none', csvTable([['a 1', '2026-11-21 09:00 +02:00']])],
  ])('%s has none', (_name, text) => {
    expect(answer(text).rows).toEqual([])
  })

  test.each([
    ['all of it', csvTable([heads, ['a1', '2026-11-21 09:00 +02:00']]), 1, false],
    ['a line without a time', csvTable([heads, ['a1', 'i går']]), 0, true],
    ['a line without a number', csvTable([['a 1', '2026-11-21 09:00 +02:00']]), 0, true],
    ['data that break off', '{"rows": [', 0, true],
    ['a letter', 'Bästa Ingrid, 2 har läst.', 0, false],
  ])('are told of with what can’t be read: %s', (_name, text, total, unread) => {
    expect(answer(text)).toMatchObject({ total, unread })
  })

  test('are counted to the last, beyond what is compared', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => [`a${n}`, '2026-11-21 09:00 +02:00'])
    const { rows, total } = answer(csvTable([heads, ...many]))
    expect([rows.length, total]).toEqual([mostSavedRows, 5_000])
  })
})
