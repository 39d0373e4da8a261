import { expect, test } from 'vitest'
import type { Direction } from './blocks'
import { breakLines } from './break-lines'

const tellMissing = (sign: string) => `[${sign.codePointAt(0)}]`
const linesOf = (text: string, width: number, direction: Direction = 'auto') =>
  breakLines([{ text, bold: false, italic: false }], width, (word) => word.length, {
    direction,
    tellMissing,
  })
const lines = (text: string, width: number) =>
  linesOf(text, width).map(({ pieces }) => pieces.map((piece) => piece.text).join(''))

test.each([
  ['words that fit', 'aa bb', 5, ['aa bb']],
  ['words that do not: the space stays at the end', 'aa bb cc', 5, ['aa bb ', 'cc']],
  ['a word that is wider than the line', 'abcdefg', 3, ['abc', 'def', 'g']],
  ['a wide word whose letters have marks', 'xx\u0331y\u0331qq', 3, ['xx\u0331', 'y\u0331', 'qq']],
  ['a line break', 'a\nb', 9, ['a ', 'b']],
  ['words from right to left', 'אב גד הו', 5, ['אב גד ', 'הו']],
  ['nothing', '', 9, ['']],
])('lines of %s', (_, text, width, expected) => expect(lines(text, width)).toEqual(expected))

test.each([
  ['Latin letters', 'ab', 'auto', 0],
  ['Hebrew letters', '(אב) ab', 'auto', 1],
  ['Latin letters where all runs to the left', 'ab', 'rtl', 1],
  ['Hebrew letters where all runs to the right', 'אב', 'ltr', 0],
  ['signs alone', '1 + 2', 'auto', 0],
] as const)('a line of %s begins at its side', (_, text, direction, level) => {
  expect(linesOf(text, 99, direction).map((line) => line.level)).toEqual([level])
})

test('words that run to the left hold together with the spaces between, and brackets stand alone', () => {
  const [line] = linesOf('אב גד (הו) 12', 99)
  expect(line?.pieces.map(({ text, level = 0 }) => `${text}${level}`)).toEqual([
    'אב גד 1',
    '(1',
    'הו1',
    ')1',
    ' 1',
    '122',
  ])
})
