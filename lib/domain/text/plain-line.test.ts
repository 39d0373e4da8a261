import { expect, test } from 'vitest'
import { plainLine, plainText } from './plain-line'

const unseen = [
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e],
  ...[0x2066, 0x2067, 0x2068, 0x2069],
  ...[0x200e, 0x200f, 0x061c],
  ...[0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f],
]

test.each(unseen.map((point) => [point.toString(16).padStart(4, '0'), point] as const))(
  'U+%s is in no name',
  (_name, point) => {
    expect(plainLine(`Be${String.fromCodePoint(point)}slut`)).toBe('Beslut')
    expect(plainText(`Be${String.fromCodePoint(point)}slut`)).toBe('Beslut')
  },
)

test.each([
  [
    'what is written in Finland stays',
    'Åse Öhman-Š · ’2026’ – 50 %',
    'Åse Öhman-Š · ’2026’ – 50 %',
  ],
  ['another script stays', 'قرار שלום Решение 決定 😀', 'قرار שלום Решение 決定 😀'],
  [
    'a word that is joined or may be parted stays',
    'می\u200cخواهم, so\u00adcial',
    'می\u200cخواهم, so\u00adcial',
  ],
  ['a name that is turned stands as it is stored', 'Beslut \u202egdp.exe', 'Beslut gdp.exe'],
  ['what nests does too', '\u2067\u202ea\u202c\u2069', 'a'],
  ['a second line is none', 'Beslut\r\nTill: Någon\u2028annan', 'Beslut Till: Någon annan'],
  ['nothing stays nothing', '', ''],
])('%s', (_name, text, line) => expect(plainLine(text)).toBe(line))

test('a text of several lines keeps them', () =>
  expect(plainText('första\n\tandra\u202e')).toBe('första\n\tandra'))
