import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { texts } from '@/lib/i18n/texts'

const sources = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/word\.tsx$|\.test\./.test(file))
  .map((file) => readFileSync(`components/${file}`, 'utf8'))

/** As a page has it, or as a fact or somebody whom a statement concerns brings it along. */
const isMet = (word: string) =>
  sources.some(
    (source) =>
      source.includes(`word="${word}"`) ||
      (source.includes('ExplainedWord') && source.includes(`'${word}'`)) ||
      source.includes(`word: '${word}'`) ||
      source.includes(`('${word}' as const)`),
  )

test('every word that has a sentence is met on some page', () => {
  const words = Object.keys(texts.sv.words)
  expect(words.length).toBeGreaterThan(15)
  expect(words.filter((word) => !isMet(word))).toEqual([])
})

test('no part of a page explains a word twice', () => {
  for (const source of sources) {
    const words = [...source.matchAll(/<Word [^>]*word="([a-z-]+)"/g)].map(([, word]) => word)
    expect(words).toEqual([...new Set(words)])
  }
})

test('a sentence is short: two at most, of no more than twenty words each', () => {
  for (const { words } of Object.values(texts))
    for (const { says } of Object.values(words)) {
      const sentences = says.split(/(?<=[.?]) (?=[A-ZÅÄÖ])/)
      expect(sentences.length, says).toBeLessThanOrEqual(2)
      for (const sentence of sentences)
        expect(sentence.split(' ').length, sentence).toBeLessThan(21)
    }
})
