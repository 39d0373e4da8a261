/** What the pages say of numbers, in each language: one thing is one, and no sentence turns into its opposite. */
import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const files = globSync('mocks/services/workbench/**/texts/{sv,fi,en}.ts')

/** What there may be one of. The numbers of a dry run are ten at the least, and no list is cut after its first row. */
const plurals = [
  'handlingar|klienter|rader|händelser|versioner|saker|uppgifter|minuter|enheter',
  'asiakirjaa|asiakasta|riviä|tapahtumaa|versiota|asiaa|tietoa|minuuttia',
  'documents|clients|rows|lines|events|versions|things|minutes|units',
].join('|')
const oneOfMany = new RegExp(`(?<!minst |least |vähintään )\\b1 (${plurals})(?!\\w)`, 'i')

/** Each sentence that a number can stand in, said of one. */
function saidOfOne(words: unknown): readonly string[] {
  if (typeof words === 'function') {
    return [String(Reflect.apply(words, undefined, [1]))]
  }
  if (typeof words !== 'object' || words === null) return []
  return Object.values(words).flatMap(saidOfOne)
}

const said = await Promise.all(files.map(async (file) => saidOfOne(await import(resolve(file)))))

test('there are sentences of many pages', () => expect(said.flat().length).toBeGreaterThan(300))

test('one thing is said to be one', () =>
  expect(said.flat().filter((sentence) => oneOfMany.test(sentence))).toEqual([]))

test('what does not show is not said to show above all: “syns inte minst”', () =>
  expect(said.flat().filter((sentence) => / inte minst /.test(sentence))).toEqual([]))
