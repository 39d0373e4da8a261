import { expect, test } from 'vitest'
import { answerFaults, answerSchema, letterFaults, letterSchema, numbersIn } from './read-letter'

const letter = letterSchema.parse({ hetu: '010190-900P', received: '2026-11-20' })

test.each([
  ['a client and a day', {}, {}],
  ['no client', { hetu: '' }, { hetu: 'hetuNeeded' }],
  ['a code that is none', { hetu: '010190-900X' }, { hetu: 'hetu' }],
  ['no day', { received: '' }, { received: 'dayNeeded' }],
  ['a day that there is not', { received: '2026-02-30' }, { received: 'day' }],
  ['today', { received: '2026-11-21' }, {}],
  ['a day that has not come', { received: '2026-11-22' }, { received: 'dayToCome' }],
  ['the last day there is', { received: '9999-12-31' }, { received: 'dayToCome' }],
  ['an end before the beginning', { from: '2026-02-03', to: '2026-02-02' }, { to: 'order' }],
  ['a line that holds no number', { numbers: 'alla rader' }, { numbers: 'numbers' }],
])('%s', (_name, written, faults) => {
  expect(letterFaults({ ...letter, ...written }, '2026-11-21')).toEqual(faults)
})

const one = '0123456789abcdef0123456789abcdef'
const other = 'fedcba9876543210fedcba9876543210'

test.each([
  ['nothing', '', []],
  ['a number on each line', `${one}\r\n\n${other}\n`, [one, other]],
  ['lines of the letter as they are', `– Rad ${one}, den 3 maj 2026 klockan 10.00: …`, [one]],
  ['the same number twice', `${one}\n${one}`, [one]],
  ['too many', Array.from({ length: 101 }, (_, n) => `nummer-${n}-`).join('\n'), undefined],
])('%s', (_name, text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers)
})

test('an answer is about rows that were fetched, and its texts have an end', () => {
  const answer = answerSchema.parse({ row: one, words: 'å'.repeat(4_001), recipient: 'x' })
  expect(answer.row).toEqual([one])
  expect(answerFaults(answer, [one])).toEqual({ words: true })
  expect(answerFaults(answer, [other])).toEqual({ rows: true, words: true })
  expect(answerSchema.parse({ row: [one, other], language: 'de' })).toMatchObject({
    row: [one, other],
    language: undefined,
  })
})
