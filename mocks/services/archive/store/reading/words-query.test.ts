import { expect, test } from 'vitest'
import { wordsQuery } from './words-query'

const many = Array.from({ length: 30 }, (_, n) => `ord${n}`)

test.each([
  ['words, each as the beginning of one', 'Beslut  stöd', "'Beslut':* & 'stöd':*"],
  ['a sign beside a word', '§ 12', "'12':*"],
  ['signs of the query language', "x' | !y\\ & (z)", "'x':* & '!y':* & '(z)':*"],
  ['as many as are written', many.join(' '), many.map((word) => `'${word}':*`).join(' & ')],
  ['a sign alone, which no document has', '§', ''],
  ['an emoji', '\u{1f600}', ''],
  ['nothing', " \u0000 '", ''],
])('%s', (_name, text, query) => {
  expect(wordsQuery(text)).toBe(query)
})
