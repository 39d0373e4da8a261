import { describe, expect, test } from 'vitest'
import { birthDateOfHetu, checkCharacterOf, isHetu } from './hetu'

type Row = [sign: string, birthDate: string]

const made = (date: string, sign: string, number = '900') =>
  `${date}${sign}${number}${checkCharacterOf(date, number)}`

describe('a HETU tells the century by its sign', () => {
  test.each<Row>([
    ['+', '1885-01-31'],
    ...['-', 'Y', 'X', 'W', 'V', 'U'].map((sign): Row => [sign, '1985-01-31']),
    ...['A', 'B', 'C', 'D', 'E', 'F'].map((sign): Row => [sign, '2085-01-31']),
  ])('sign %s', (sign, birthDate) => expect(birthDateOfHetu(made('310185', sign))).toBe(birthDate))
})

describe('a HETU', () => {
  test.each([
    ['with a known check character', '020516C903K', true],
    ['with more before it', 'x020516C903K', false],
    ['with more after it', '020516C903Kx', false],
    ['on a leap day of a leap year', made('290200', 'A'), true],
    ['on a leap day of a year that had none', made('290201', 'A'), false],
    ['on a leap day of 1900, which had none', made('290200', '-'), false],
    ['on the thirty-first of a short month', made('310490', '-'), false],
    ['on day zero', made('000190', '-'), false],
    ['in month thirteen', made('011390', '-'), false],
    ['with a sign that is not in use', made('010190', 'G'), false],
    ['with a space for a sign', made('010190', ' '), false],
    ['with the lowest individual number', made('010190', '-', '002'), true],
    ['with individual number 001', made('010190', '-', '001'), false],
    ['with the highest test number', made('010190', '-', '999'), true],
    ['with the wrong check character', '020516C903L', false],
    ['with a check character that is never used', '020516C903I', false],
    ['in lower case', '020516c903k', false],
    ['with a space after it', '020516C903K ', false],
    ['with a line break after it', '020516C903K\n', false],
    ['without its sign', '020516903K', false],
    ['that is empty', '', false],
  ])('%s', (_name, text, valid) => expect(isHetu(text)).toBe(valid))
})
