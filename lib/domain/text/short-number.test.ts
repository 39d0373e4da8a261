import { describe, expect, test } from 'vitest'
import { beginningOf, isNumberOf, shortNumber } from './short-number'

const id = '26cf60a9e9b1c5d00123456789abcdef'

describe('a number that can be said (L2)', () => {
  test.each([
    ['nothing but noughts', '0'.repeat(32), '0000-0000-0000'],
    ['as high as it goes', 'f'.repeat(32), 'ZZZZ-ZZZZ-ZZZZ'],
    ['the first sign is the first five bits', `8${'0'.repeat(31)}`, 'G000-0000-0000'],
    ['groups are twenty bits each', `00001${'00002'}00003${'f'.repeat(17)}`, '0001-0002-0003'],
    ['an id of another kind stays', 'row-1', 'row-1'],
    ['a longer one too', 'a'.repeat(33), 'a'.repeat(33)],
  ])('%s', (_name, text, number) => {
    expect(shortNumber(text)).toBe(number)
  })

  test('has no sign that is taken for another', () => {
    const numbers = Array.from({ length: 32 }, (_, n) =>
      shortNumber((n * 0x8421).toString(16).padStart(5, '0').padEnd(32, '0')),
    )
    expect(numbers.join('')).not.toMatch(/[ILOU]/)
    expect(new Set(numbers).size).toBe(32)
  })
})

test.each([
  ['a number', shortNumber(id), id.slice(0, 15)],
  ['one in small letters', shortNumber(id).toLowerCase(), id.slice(0, 15)],
  ['noughts', '0000 0000 0000', '0'.repeat(15)],
  ['too little', '4K7P-2M9X-QR5', null],
  ['too much', '4K7P-2M9X-QR5TT', null],
  ['a sign that is none', '4K7P-2M9X-QRU5', null],
  ['nothing', '', null],
])('an id begins as %s says', (_name, written, beginning) => {
  expect(beginningOf(written)).toBe(beginning)
})

describe('what somebody has written is the number of a row', () => {
  const [a = '', b = '', c = ''] = shortNumber(id).split('-')
  test.each([
    ['as it stands', `${a}-${b}-${c}`, true],
    ['in small letters', `${a}-${b}-${c}`.toLowerCase(), true],
    ['without groups', `${a}${b}${c}`, true],
    ['with blanks', ` ${a} ${b} ${c} `, true],
    ['the whole id', id, true],
    ['another', `${a}-${b}-${c.slice(0, 3)}${c.endsWith('Z') ? 'Y' : 'Z'}`, false],
    ['a part', `${a}-${b}`, false],
    ['nothing', '', false],
  ])('%s', (_name, written, isIt) => {
    expect(isNumberOf(written, id)).toBe(isIt)
  })

  test('where signs look alike', () => {
    expect(isNumberOf('OOOO-oooo-0000', '0'.repeat(32))).toBe(true)
    expect(isNumberOf('Il1L-0000-0000', `08421${'0'.repeat(27)}`)).toBe(true)
  })
})
