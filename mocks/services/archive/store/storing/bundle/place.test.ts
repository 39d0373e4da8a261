import { expect, test } from 'vitest'
import { Place } from './place'
import type { Issue } from './transaction'

function textOf(value: unknown) {
  const issues: Issue[] = []
  const text = new Place(value, 'a', issues).text()
  return text ?? issues.map(({ diagnostics }) => diagnostics).join()
}

test.each([
  [
    'a wrong decoding',
    'Stöd 5 000 \u0080',
    'U+0080 cannot be stored in such a text: character 12. It was probably "€".',
  ],
  [
    'a font of signs',
    'Klart \uf0fc',
    'U+F0FC cannot be stored in such a text: character 7. It was probably "✓".',
  ],
  ['a sign that was lost', 'Hemv\ufffdrd', 'U+FFFD cannot be stored in such a text: character 5.'],
  ['what turns the words', 'a\u202eb', 'U+202E cannot be stored in such a text: character 2.'],
  [
    'figures that are struck out',
    '5\u03360\u0336',
    'U+0336 cannot be stored in such a text: character 2.',
  ],
  ['half a character', 'a\ud800', 'U+D800 cannot be stored in such a text: character 2.'],
])('a title or name with %s is refused, with what it probably was', (_name, text, says) =>
  expect(textOf(text)).toBe(says),
)

test.each(['Beslut ≠ förslag', 'a =\u0338 b', 'Áŋŋel Ođđa', 'می\u200cخواهم', '✔ 歐陽'])(
  'a title or name is taken as it is: %s',
  (text) => expect(textOf(text)).toBe(text),
)
