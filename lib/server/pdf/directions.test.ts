import { expect, test } from 'vitest'
import type { Block } from './blocks'
import { leftToRight, sideOf } from './directions'

test.each([
  ['words to the right', [0, 0, 0], [0, 1, 2]],
  ['words to the left', [1, 1, 1], [2, 1, 0]],
  ['a number among words to the left', [1, 2, 2, 1], [3, 1, 2, 0]],
  ['words to the left in a sentence to the right', [0, 1, 1, 0], [0, 2, 1, 3]],
  [
    'words to the right within those to the left within a sentence',
    [0, 1, 2, 2, 1],
    [0, 4, 2, 3, 1],
  ],
  ['nothing', [], []],
])('the order on the page of %s', (_, levels, expected) =>
  expect(leftToRight(levels)).toEqual(expected),
)

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  indent: 0,
  runs: [{ text, bold: false, italic: false }],
})
const list = (text: string): Block => ({
  kind: 'list',
  items: [{ label: '•', blocks: [paragraph(text)] }],
})

test.each([
  ['a list that says so', { ...list('a'), direction: 'rtl' }, 'auto', 'rtl'],
  ['what stands in what says so', list('a'), 'rtl', 'rtl'],
  [
    'a list that says another than what it stands in',
    { ...list('א'), direction: 'ltr' },
    'rtl',
    'ltr',
  ],
  ['a list of Hebrew words', list('א'), 'auto', 'rtl'],
  ['a list of Latin words', list('a'), 'auto', 'ltr'],
  ['a line across', { kind: 'rule' }, 'auto', 'ltr'],
] as const)('the side of %s', (_, block, around, expected) =>
  expect(sideOf(block, around)).toBe(expected),
)
