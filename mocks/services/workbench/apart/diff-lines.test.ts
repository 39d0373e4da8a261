import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines } from './diff-lines'

const marksOf = (one: string, other: string) =>
  diffLines(one.split(''), other.split(''))?.map(({ mark }) => mark)

test.each([
  ['two that are alike', 'abc', 'abc', ['same', 'same', 'same']],
  ['nothing and nothing', '', '', []],
  ['a line in the middle that is another', 'abc', 'axc', ['same', 'changed', 'same']],
  ['one that has gone', 'abc', 'ac', ['same', 'removed', 'same']],
  ['one that has come', 'ac', 'abc', ['same', 'added', 'same']],
  ['one of two that has gone', 'abbc', 'abc', ['same', 'same', 'removed', 'same']],
  ['more that came than went', 'axb', 'ayzb', ['same', 'changed', 'added', 'same']],
  ['nothing in common', 'ab', 'x', ['changed', 'removed']],
])('%s', (_name, one, other, marks) => {
  expect(marksOf(one, other)).toEqual(marks)
})

test('each side can be read out of it again, line by line', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 })
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const found = diffLines(one, other) ?? []
      expect(found.flatMap((line) => (line.one === null ? [] : [line.one]))).toEqual(one)
      expect(found.flatMap((line) => (line.other === null ? [] : [line.other]))).toEqual(other)
      for (const { mark, one: left, other: right } of found)
        if (mark === 'same' || mark === 'changed') expect(left === right).toBe(mark === 'same')
    }),
  )
})

test('what would take too long is not compared', () => {
  const many = (letter: string) => Array.from({ length: 2_100 }, (_, n) => `${letter}${n}`)
  expect(diffLines(many('a'), many('b'))).toBeUndefined()
})
