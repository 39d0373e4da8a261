import { expect, test } from 'vitest'
import { fileNameOf } from './file-name-of'
import { nothingStructured, structuredFacts } from './structured-facts'

const read = (...facts: unknown[]) => structuredFacts(JSON.stringify({ facts })).facts
const goal = { code: 'goals', value: 'Bo kvar hemma' }
const shown = { label: { code: 'goals' }, value: { own: ['Bo kvar hemma'] } }

test.each([
  ['by its code', goal, shown],
  [
    'a day',
    { code: 'from', day: '2026-12-01' },
    { label: { code: 'from' }, value: { day: '2026-12-01' } },
  ],
  [
    'several things under one label',
    { code: 'needs', value: ['Mat', 'Trygghet'] },
    { label: { code: 'needs' }, value: { own: ['Mat', 'Trygghet'] } },
  ],
  [
    'a number under a label of its own',
    { label: 'Timmar', value: 25 },
    { label: { own: 'Timmar' }, value: { own: [25] } },
  ],
  [
    'under its own label when we have no word for its code',
    { code: 'colour', label: 'Färg', value: 'Blå' },
    { label: { own: 'Färg' }, value: { own: ['Blå'] } },
  ],
  [
    'without marks of direction, on one line',
    { label: 'Fär\u200eg', value: ['Bl\u200få', 'Rö\nd'] },
    { label: { own: 'Färg' }, value: { own: ['Blå', 'Rö d'] } },
  ],
  [
    'a value that has a word in each language',
    { code: 'outcome', is: 'partly-granted' },
    { label: { code: 'outcome' }, value: { is: 'partly-granted' } },
  ],
  [
    'in the words beside a value that has none',
    { code: 'outcome', is: 'postponed', value: 'Avgörs senare' },
    { label: { code: 'outcome' }, value: { own: ['Avgörs senare'] } },
  ],
  [
    'in the words beside a day that is none',
    { code: 'from', day: '2026-02-30', value: 'i februari' },
    { label: { code: 'from' }, value: { own: ['i februari'] } },
  ],
  [
    'a number without the noise that a program adds',
    { label: 'Timmar', value: 0.1 + 0.2 },
    { label: { own: 'Timmar' }, value: { own: [0.1 + 0.2] } },
  ],
  [
    'a day of the last but one century',
    { code: 'from', day: '1899-12-31' },
    { label: { code: 'from' }, value: { day: '1899-12-31' } },
  ],
  [
    'what only begins like a day or a number',
    { label: 'Tid', value: ['2026-03-10 och därefter', '1 e', '12,5 h'] },
    { label: { own: 'Tid' }, value: { own: ['2026-03-10 och därefter', '1 e', '12,5 h'] } },
  ],
])('a fact is read: %s', (_, fact, dto) => expect(read(fact)).toEqual([dto]))

test.each([
  ['a code that we have no word for', { code: 'colour', value: 'Blå' }],
  ['no label at all', { value: 'Blå' }],
  ['no value', { code: 'goals' }],
  ['a day that is none', { code: 'from', day: '2026-02-30' }],
  ['a value that another fact has', { code: 'outcome', is: 'by-post' }],
  ['a value of a fact that has none such', { code: 'goals', is: 'granted' }],
  ['a value under a label of its own', { label: 'Utgång', is: 'granted' }],
  ['an empty value', { code: 'goals', value: ' ' }],
  ['an empty list', { code: 'goals', value: [] }],
  ['a list with something else in it', { code: 'goals', value: [{ goal: 'x' }] }],
  ['yes or no, which says nothing alone', { label: 'Färdig', value: true }],
  ['no fact', null],
  ['a value that can not be seen', { code: 'goals', value: '\u200b\u2800' }],
  ['a label that can not be seen', { label: '\u3164', value: 'a' }],
  ['a value without an end', { code: 'goals', value: 'å'.repeat(2001) }],
  ['a day of a year before any that is told', { code: 'from', day: '0001-01-01' }],
  ['a day as a text', { label: 'Beslut', value: '2026-03-10' }],
  ['a moment as a text', { label: 'Beslut', value: '2026-03-10T22:30:00Z' }],
  ['a number larger than anyone writes', { label: 'Timmar', value: 1e21 }],
  ['a number with more decimals than mean anything', { label: 'Timmar', value: 1 / 3 }],
  ['a number that a program wrote as a text', { label: 'Timmar', value: '1e+21' }],
  ['another one', { label: 'Timmar', value: '0.30000000000000004' }],
  ['a sign that a wrong decoding has made', { label: 'Stöd', value: '5 000 \u0080' }],
  ['a sign that was lost', { label: 'Hemv\ufffdrd', value: 'a' }],
  ['a sign that is another in each font', { label: 'Klart', value: '\uf0fc' }],
  ['a sign that turns the words', { label: 'Stöd', value: 'a\u202eb' }],
  ['figures that a mark strikes out', { label: 'Stöd', value: '5\u03360\u0336' }],
])('a fact is left out, and those beside it stay: %s', (_, fact) =>
  expect(read(fact, goal)).toEqual([shown]),
)

test.each([
  ['without any', '{"type":"decision"}'],
  ['in another shape', '{"facts":{"a":1}}'],
  ['that is no JSON', '<html>'],
  ['that is empty', ''],
])('a form %s has no facts', (_, json) => expect(structuredFacts(json)).toEqual(nothingStructured))

test.each([
  ['sv', 'Handling-2026-03-05.pdf'],
  ['fi', 'Asiakirja-2026-03-05.pdf'],
  ['en', 'Document-2026-03-05.pdf'],
] as const)('the name of a file says nothing of what is in it: %s', (locale, name) =>
  expect(fileNameOf(locale, { madeOn: '2026-03-05' })).toBe(name),
)

const form = (parts: unknown) => structuredFacts(JSON.stringify({ parts })).parts

test.each([
  ['in their order', ['reasons', 'decision'], ['reasons', 'decision']],
  ['once each', ['laws', 'laws'], ['laws']],
  ['without those that are not known', ['laws', 'colour', 7, null], ['laws']],
  ['none, where the word means something else', { laws: 2 }, []],
  ['none, where none are named', undefined, []],
])('parts are read: %s', (_, parts, read) => expect(form(parts)).toEqual(read))

const notified = { code: 'notified', day: '2026-11-09' }
const days = { code: 'remedy-days', value: 30 }
const lastDay = (...facts: unknown[]) => structuredFacts(JSON.stringify({ facts })).lastDay

test.each([
  ['counted from the day of notification', [notified, days], '2026-12-09'],
  [
    'as stated, whatever could be counted',
    [notified, days, { code: 'last-day', day: '2026-12-11' }],
    '2026-12-11',
  ],
  ['not known without the day of notification', [days], null],
  ['not known without the number of days', [notified], null],
  ['not known by the day of the decision', [{ code: 'from', day: '2026-11-09' }, days], null],
  [
    'not known when the number is in words',
    [notified, { code: 'remedy-days', value: '30 dagar' }],
    null,
  ],
  [
    'not known when the number is none of days',
    [notified, { code: 'remedy-days', value: 30.5 }],
    null,
  ],
  ['not known when it is far too large', [notified, { code: 'remedy-days', value: 181 }], null],
  ['not known when it is nought', [notified, { code: 'remedy-days', value: 0 }], null],
  [
    'not known by two days of notification',
    [notified, { code: 'notified', day: '2026-11-10' }, days],
    null,
  ],
  [
    'not counted when a last day is given in words',
    [notified, days, { code: 'last-day', value: 'i december' }],
    null,
  ],
  ['none when nothing can be asked for', [notified, days, { code: 'remedy', is: 'none' }], null],
])('the last day is %s', (_, facts, day) => expect(lastDay(...facts)).toBe(day))
