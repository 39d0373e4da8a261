import { describe, expect, test } from 'vitest'
import { makePdf } from './make-pdf'
import { printout } from './testing/printout'
import { readMadePdf } from './testing/read-made-pdf'
import { placeOf, readPlaces } from './testing/read-places'

const pdf = (html: string) =>
  makePdf({ ...printout, document: { ...printout.document, html, isWhole: true } })
const places = async (html: string) => readPlaces(await pdf(html))

describe('columns that are set with white space stand one under the other', () => {
  test.each([
    ['with spaces', 'Vilka     Ett\nillll     Två\nMMMMM     Tre'],
    ['with tabs', 'Vilka\tEtt\nil\tTvå\nMMMMMMM\tTre'],
    ['with tabs after spaces', 'Vilka   \tEtt\ni\t\tTvå\nMMMMMMMMMM\tTre'],
    [
      'with spaces on either side of a tag',
      'Vilka  <b>  Ett</b>\nilll <i>    Två</i>\nMMMMM    Tre',
    ],
    ['in Greek and Cyrillic', 'Διψής     Ett\nЖжжжж     Två\niiiii     Tre'],
    ['where the first line is moved in', '      Ett\nMMMMM Två\n      Tre'],
    ['where the first line is moved in by one', ' Ett\nMTvå\n Tre'],
  ])('%s', async (_, text) => {
    const placed = await places(`<pre>${text}</pre>`)
    const [first, ...others] = ['Ett', 'Två', 'Tre'].map((word) => placeOf(placed, word))
    expect(others).toEqual([expect.closeTo(first ?? -1, 1), expect.closeTo(first ?? -1, 1)])
  })

  test('in a cell of a table too', async () => {
    const placed = await places(
      '<table><tr><td><pre>Vilka  Ett\nillll  Två\nMMMMM  Tre</pre></td></tr></table>',
    )
    const [first, ...others] = ['Ett', 'Två', 'Tre'].map((word) => placeOf(placed, word))
    expect(others).toEqual([expect.closeTo(first ?? -1, 1), expect.closeTo(first ?? -1, 1)])
  })
})

test('a box of lines is drawn in the same font as the words in it', async () => {
  const placed = await places('<pre>┌──────┐\n│ ordX │\n└──────┘</pre>')
  const [top, middle, foot] = ['┌──────┐', '│ ordX │', '└──────┘'].map((line) =>
    placed.find(({ text }) => text === line),
  )
  expect(middle?.width).toBeCloseTo(top?.width ?? 0, 1)
  expect(foot?.width).toBeCloseTo(top?.width ?? 0, 1)
})

describe('lines wider than the paper', () => {
  const paperEnd = 595 - 62
  const wordsOf = (columns: number) => 'abcdefghi '.repeat(columns / 10).trim()

  test('are set smaller as long as they can be read, and keep their columns', async () => {
    const placed = await places(`<pre>${wordsOf(110)}X\n${' '.repeat(109)}Y</pre>`)
    const piece = placed.find(({ text }) => text.includes('X'))
    expect(piece?.size).toBeGreaterThanOrEqual(7)
    expect((piece?.x ?? 0) + (piece?.width ?? 0)).toBeLessThanOrEqual(paperEnd + 0.1)
    expect(placeOf(placed, 'Y')).toBeCloseTo(placeOf(placed, 'X') ?? -1, 1)
    expect(placed.filter(({ text }) => text.includes('↪'))).toEqual([])
  })

  test('go on in the next line when that is not enough, with a mark that is explained', async () => {
    const placed = await places(`<pre>kort\n${wordsOf(200)}SLUT</pre>`)
    const end = placed.find(({ text }) => text.includes('SLUT'))
    expect(end?.size).toBe(7)
    expect((end?.x ?? 0) + (end?.width ?? 0)).toBeLessThanOrEqual(paperEnd + 0.1)
    const marks = placed.filter(({ text }) => text.trim() === '↪')
    expect(marks.map(({ y }) => y)).toContainEqual(expect.closeTo(end?.y ?? -1, 1))
    const words = placed.map(({ text }) => text).join('')
    expect(words).toContain('= raden fortsätter')
  })

  test('hold no word or sign but their own for one who listens', async () => {
    const { tags } = await readMadePdf(await pdf(`<pre>${wordsOf(200)}</pre>`))
    const { tags: short } = await readMadePdf(await pdf('<pre>kort</pre>'))
    // The words that explain the mark.
    expect(tags).toHaveLength(short.length + 1)
  })
})

describe('letters of one width', () => {
  const fontsOf = async (html: string) => {
    const file = (await pdf(html)).toString('latin1')
    return [...file.matchAll(/\/FontName \/[A-Z]+\+(\S+)/g)].map(([, name]) => name)
  }

  test.each([
    ['text kept as it stands', '<pre>a</pre>'],
    ['code', '<p>a <code>b</code></p>'],
  ])('are there for %s', async (_, html) => {
    expect(await fontsOf(html)).toContain('NotoSansMono-Regular')
  })

  test('are in no other file', async () => {
    expect(await fontsOf('<p>a <b>b</b></p>')).not.toContain('NotoSansMono-Regular')
  })

  test('leave a sign that they lack to the other fonts', async () => {
    const placed = await places('<pre>a ✔ b</pre>')
    expect(placed.map(({ text }) => text).join('')).toContain('✔')
  })
})
