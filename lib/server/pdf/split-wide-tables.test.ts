import { expect, test } from 'vitest'
import type { Block } from './blocks'
import { htmlToBlocks } from './html-to-blocks'
import { splitWideTables } from './split-wide-tables'

const cells = (name: string, columns: number) =>
  Array.from({ length: columns }, (_, at) => `<${name}>${at + 1}</${name}>`).join('')
const split = (html: string) =>
  splitWideTables(
    htmlToBlocks(html),
    ({ from, to, columns }) => `kolumn ${from}–${to} av ${columns}`,
  )
const inWords = (block: Block): string => {
  if (block.kind === 'list') return block.items.flatMap(({ blocks }) => blocks.map(inWords)).join()
  if (block.kind !== 'table') return block.kind
  const words = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('')
  const rows = block.rows.map((row) =>
    row.map(({ runs, columns }) => words(runs) + (columns > 1 ? `×${columns}` : '')).join(' '),
  )
  return `${words(block.caption)}: ${rows.join(' / ')}`
}

test('a table of ten columns stays', () => {
  expect(split(`<table><tr>${cells('td', 10)}</tr></table>`)).toHaveLength(1)
})

test.each([
  [
    'of eleven, in two, each with the first column and words that say which it has',
    `<table><caption>Timmar</caption><tr>${cells('td', 11)}</tr></table>`,
    ['Timmar – kolumn 2–6 av 11: 1 2 3 4 5 6', 'Timmar – kolumn 7–11 av 11: 1 7 8 9 10 11'],
  ],
  [
    'without a name',
    `<table><tr>${cells('td', 12)}</tr></table>`,
    ['kolumn 2–7 av 12: 1 2 3 4 5 6 7', 'kolumn 8–12 av 12: 1 8 9 10 11 12'],
  ],
  [
    'with a cell over the border, in both',
    `<table><tr><td>a</td><td colspan="7">b</td><td colspan="4">c</td></tr></table>`,
    ['kolumn 2–7 av 12: a b×6', 'kolumn 8–12 av 12: a b c×4'],
  ],
  [
    'in a list',
    `<ul><li><table><tr>${cells('td', 11)}</tr></table></li></ul>`,
    ['kolumn 2–6 av 11: 1 2 3 4 5 6,kolumn 7–11 av 11: 1 7 8 9 10 11'],
  ],
])('a wide table %s', (_, html, parts) => expect(split(html).map(inWords)).toEqual(parts))

test('no cell of a table of a hundred columns goes missing', () => {
  const text = split(`<table><tr>${cells('td', 100)}</tr></table>`)
    .map(inWords)
    .join(' ')
  for (let column = 1; column <= 100; column += 1) expect(` ${text} `).toContain(` ${column} `)
})
