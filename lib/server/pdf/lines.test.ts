import { describe, expect, test } from 'vitest'
import { makePdf } from './make-pdf'
import { printout } from './testing/printout'
import { readLines } from './testing/read-lines'
import { readMadePdf } from './testing/read-made-pdf'
import { readPlaces } from './testing/read-places'

const pdf = (html: string) =>
  makePdf({ ...printout, document: { ...printout.document, html, isWhole: true } })

/** The lines at the height of a word, as parts of the size of its letters above the line that they stand on. */
async function linesAt(html: string, word: string) {
  const file = await pdf(html)
  const placed = (await readPlaces(file)).find(({ text }) => text.includes(word))
  if (!placed) throw new Error(`${word} is not in the file`)
  const lines = (await readLines(file)).filter(
    ({ page, y }) => page === placed.page && Math.abs(y - placed.y) < placed.size,
  )
  return lines.map(({ x, y, width, isArtifact }) => ({
    isOverAll: x <= placed.x + 0.1 && x + width >= placed.x + placed.width - 0.1,
    isThrough: y > placed.y,
    isArtifact,
  }))
}

const through = { isOverAll: true, isThrough: true, isArtifact: true }
const under = { ...through, isThrough: false }

describe('what the page draws a line through or under has one in the file, which is not read aloud', () => {
  test.each([
    ['struck words', '<p>a<br/><del>ordX</del><br/>b</p>', [through]],
    ['added words', '<p>a<br/><ins>ordX</ins><br/>b</p>', [under]],
    ['underlined words', '<p>a<br/><u>ordX</u><br/>b</p>', [under]],
    ['added words that were struck', '<p><ins>a<br/><del>ordX</del></ins></p>', [through, under]],
    ['blocks within what is struck', '<del><p>ordX</p></del>', [through]],
    ['a list within what is added', '<ins><ul><li>ordX</li></ul></ins>', [under]],
    ['a heading', '<h2><u>ordX</u></h2>', [under]],
    ['words kept as they stand', '<pre>a\n<del>ordX</del></pre>', [through]],
    ['words that run to the left', '<p dir="rtl">قرار <del>ordX</del></p>', [through]],
    ['other words', '<p><del>a</del></p><p>ordX</p>', []],
  ])('%s', async (_, html, expected) => expect(await linesAt(html, 'ordX')).toEqual(expected))

  test('in a cell of a table', async () => {
    const lines = await linesAt('<table><tr><td><del>ordX</del></td></tr></table>', 'ordX')
    expect(lines).toContainEqual(through)
  })

  test('on each page that the words go on over', async () => {
    const file = await pdf(`<p><del>${'ord '.repeat(3000)}</del></p>`)
    const words = (await readPlaces(file)).filter(({ text }) => text.startsWith('ord'))
    const lines = await readLines(file)
    expect(new Set(words.map(({ page }) => page)).size).toBeGreaterThan(2)
    for (const { page, x, y } of words)
      expect(lines).toContainEqual(
        expect.objectContaining({ page, isArtifact: true, x, y: expect.closeTo(y + 2.86, 1) }),
      )
  })

  test('and its words are those of the same text without lines', async () => {
    const tagsOf = async (html: string) => (await readMadePdf(await pdf(html))).tags
    expect(await tagsOf('<p>a <del>b</del></p>')).toEqual(await tagsOf('<p>a b</p>'))
  })
})

test('a line across is told as what it is on the page', async () => {
  const file = await pdf('<p>a</p><hr/><p>b</p>')
  expect((await readMadePdf(file)).tags.join(' ')).toContain('P Figure P')
  // "Avgränsare" in the language of the reader, whatever the document's own is.
  const utf16 = Buffer.from(`\ufeffAvgränsare`, 'utf16le').swap16().toString('latin1')
  expect(file.toString('latin1')).toContain(`/S /Figure\n/Lang (sv)\n/Alt (${utf16})`)
  expect((await readLines(file)).filter(({ isArtifact }) => !isArtifact)).toHaveLength(1)
})
