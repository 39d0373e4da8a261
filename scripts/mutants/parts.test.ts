import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parts } from './parts.mjs'

const all = (patterns: readonly string[]) => patterns.map((pattern) => globSync(pattern))

test.each(Object.entries(parts))('the part %s has code, and tests beside it', (_name, part) => {
  expect(all(part.code).filter((files) => files.length === 0)).toEqual([])
  expect(all(part.tests).filter((files) => files.length === 0)).toEqual([])
})

test('every folder of rules is in a part', () => {
  const named = Object.values(parts).flatMap(({ code }) => all(code).flat())
  const folders = globSync('lib/domain/*/*.ts').filter((file) => !file.endsWith('.test.ts'))
  const left = folders.filter((file) => !named.includes(file) && !file.includes('/codes/'))
  expect(left).toEqual([])
})
