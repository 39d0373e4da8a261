import { expect, test } from 'vitest'
import { linesOf } from './lines-of'

test.each([
  [
    'each block is a line',
    '<h2>Beslut</h2><p>Stöd <b>för</b>\n boende.</p>',
    ['Beslut', 'Stöd för boende.'],
  ],
  ['so is each item', '<ul><li>ett</li><li>två</li></ul>', ['ett', 'två']],
  ['a break begins a line', '<p>ett<br />två</p>', ['ett', 'två']],
  [
    'a row of a table is one line',
    '<table><tbody><tr><th>Dag</th><td><p>3.5.</p></td></tr></tbody></table>',
    ['Dag | 3.5. |'],
  ],
  [
    'a picture says what it shows',
    '<p><img src="data:," alt="Underskrift" /></p>',
    ['[Underskrift]'],
  ],
  ['what is empty is no line', '<p> </p><div></div>', []],
])('%s', (_name, html, lines) => {
  expect(linesOf(html)).toEqual(lines)
})
