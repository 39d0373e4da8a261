import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = globSync('mocks/services/workbench/**/texts/en.ts')

/** What stands between quotation marks: the words, and no name of a key. */
const wordsIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/'[^'\n]*'|`[^`]*`/g)].map(([text]) => text)

test('there are English texts of many pages', () => expect(files.length).toBeGreaterThan(10))

test('what one may read on is a legal basis in English, as in the portal, and no ground', () => {
  expect(files.flatMap(wordsIn).filter((text) => /\bgrounds?\b/i.test(text))).toEqual([])
})
