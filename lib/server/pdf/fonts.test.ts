import { expect, test } from 'vitest'
import { drawn } from './drawn'
import { piecesOf } from './fonts'

const plain = { bold: false, italic: false }
const set = (text: string, look = plain) =>
  piecesOf(text, look, (sign) => `[${sign.length} saknas]`)

test.each([
  [
    'a letter in the file that has it',
    'aÅž',
    plain,
    ['latin-400-normal aÅ', 'latin-ext-400-normal ž'],
  ],
  ['a look', 'a', { bold: true, italic: true }, ['latin-700-italic a']],
  ['the nearest look that there is', '≤', { bold: true, italic: true }, ['math-400-normal ≤']],
  ['a letter with its mark in one font', 'a\u0331', plain, ['noto-sans-400-normal a\u0331']],
  ['a letter and a mark in composed form', 'a\u030a', plain, ['latin-400-normal å']],
  [
    'a word with a soft hyphen',
    'funktions\u00adnedsättning',
    plain,
    ['latin-400-normal funktionsnedsättning'],
  ],
  ['marks of direction', 'a\u200f\u2067b\u2069', plain, ['latin-400-normal ab']],
  ['a joiner with its letter', 'می\u200cخواهم', plain, ['vazirmatn-400-normal می\u200cخواهم']],
  ['a sign that none has', 'a中', plain, ['latin-400-normal a[1 saknas]']],
  ['half a pair', 'a\ud800', plain, ['latin-400-normal a[1 saknas]']],
])('%s', (_, text, look, expected) =>
  expect(set(text, look).map((piece) => `${piece.font} ${piece.text}`)).toEqual(expected),
)

test.each([
  [
    'words to the right as they are',
    { font: 'latin-400-normal', text: 'a (b)' },
    { text: 'a (b)' },
  ],
  [
    'a bracket among words to the left as the other, which it says that it is not',
    { font: 'latin-400-normal', text: '(', level: 1 },
    { text: ')', says: '(' },
  ],
  [
    'words to the left, which the font turns',
    { font: 'vazirmatn-400-normal', text: 'قرار', level: 1 },
    { text: 'قرار' },
  ],
  [
    'digits of Persian, which the font would turn and which run to the right',
    { font: 'vazirmatn-400-normal', text: '۱۲۳', level: 2 },
    { text: '۳۲۱' },
  ],
  [
    'what changes a sign is said and not drawn',
    { font: 'symbols-2-symbols-400-normal', text: '✔\ufe0f' },
    { text: '✔', says: '✔\ufe0f' },
  ],
])('%s', (_, piece, expected) => {
  set('a≤قرار✔')
  expect(drawn(piece)).toEqual(expected)
})
