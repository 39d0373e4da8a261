import fc from 'fast-check'
import { expect, test } from 'vitest'
import { viewFormElements } from '@/lib/contracts/view-form/elements'
import { parseViewForm } from '@/mocks/services/archive/store/storing/checks/view-form/parse-view-form'
import { htmlToBlocks } from '@/lib/server/pdf/html-to-blocks'
import { wordsOfBlock } from '@/lib/server/pdf/testing/words-of-block'
import { sanitiseViewForm } from './sanitise-view-form'

/** "W" stands for a word of its own, which is put in when the whole is there. */
const word = 'W'
const within = (tag: string, content: string) => `<${tag}>${content}</${tag.split(' ')[0]}>`
/** Looks that elements say, and that stand apart: whoever is told them is told no other words. */
const looks = [
  ...['font-weight: bold', 'font-style: italic', 'text-decoration: underline line-through'],
  ...['vertical-align: super', 'padding-left: 1em', 'display: block', 'float: left', 'margin: 0'],
].map((css) => `span style="${css}"`)
const blockLooks = ['font-weight: 700', 'font-style: italic', 'text-decoration: line-through'].map(
  (css) => `div style="${css}"`,
)
const inlineNames = Object.keys(viewFormElements).filter(
  (name) =>
    viewFormElements[name]?.flow === 'inline' && !['wbr', 'ruby', 'rb', 'rt', 'a'].includes(name),
)
const regions = Object.keys(viewFormElements).filter((name) => viewFormElements[name]?.as === 'div')

const { inline, flow } = fc.letrec<{ inline: string; flow: string }>((tie) => {
  const several = (of: fc.Arbitrary<string>, most = 3) =>
    fc.array(of, { minLength: 1, maxLength: most }).map((parts) => parts.join(' '))
  const line = several(tie('inline'))
  const parts = several(tie('flow'), 2)
  const row = (cell: fc.Arbitrary<string>) =>
    fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => within('tr', cells.join('')))
  const cell = fc
    .tuple(fc.constantFrom('td', 'th'), fc.oneof(line, list(line)))
    .map(([name, content]) => within(name, content))
  const table = fc
    .tuple(line, fc.array(row(cell), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([caption, [head = '', ...rows], hasHead]) =>
      within(
        'table',
        `<caption>${caption}</caption>${hasHead ? within('thead', head) : head}${rows.length > 0 ? within('tbody', rows.join('')) : ''}`,
      ),
    )
  return {
    inline: fc.oneof(
      { maxDepth: 3 },
      fc.constant(word),
      fc
        .tuple(fc.constantFrom(...inlineNames, ...looks), line)
        .map(([name, text]) => within(name, text)),
      fc.constantFrom(`${word}<br/>${word}`, `${word}<wbr/>${word}`),
      fc.constant(`<a href="https://thl.fi/sv">${word}</a>`),
      fc.constant(`<ruby>${word}<rp>(</rp><rt>${word}</rt><rp>)</rp></ruby>`),
    ),
    flow: fc.oneof(
      { maxDepth: 3 },
      fc
        .tuple(fc.constantFrom('p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre'), line)
        .map(([name, text]) => within(name, text)),
      fc
        .tuple(fc.constantFrom('div', 'blockquote', ...regions, ...blockLooks), parts)
        .map(([name, content]) => within(name, content)),
      list(parts),
      fc.tuple(line, parts).map(([term, text]) => `<dl><dt>${term}</dt><dd>${text}</dd></dl>`),
      table,
      fc.constant('<hr/>'),
    ),
  }
})

function list(content: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const items = fc.array(content, { minLength: 1, maxLength: 3 })
  return fc
    .tuple(
      fc.constantFrom(
        ...['ul', 'ol', 'menu', 'ol type="i"', 'ol start="7"', 'ol reversed="reversed"'],
        ...['ol style="list-style: none"', 'ol style="list-style: upper-roman"'],
      ),
      items,
    )
    .map(([tag, each]) => within(tag, each.map((item) => within('li', item)).join('')))
}

const forms = fc.array(fc.oneof(flow, inline), { minLength: 1, maxLength: 5 }).map((parts) => {
  let count = 0
  const body = parts.join('\n').replace(/\bW\b/g, () => `ord${(count += 1)}x`)
  const head = '<head><title>t</title></head>'
  return {
    words: Array.from({ length: count }, (_, at) => `ord${at + 1}x`),
    xhtml: `<html xmlns="http://www.w3.org/1999/xhtml" lang="sv">${head}<body>${body}</body></html>`,
  }
})

/** The words in the order in which they stand, each as often as it does. */
const wordsIn = (text: string) => text.match(/ord\d+x/g) ?? []

test('whatever the archive takes is shown word for word, in its order, on the page and in the PDF', () => {
  let taken = 0
  fc.assert(
    fc.property(forms, ({ xhtml, words }) => {
      const read = parseViewForm(xhtml)
      // A table may have come into a table.
      fc.pre(read.faults.length === 0)
      taken += 1
      const html = sanitiseViewForm(xhtml)
      expect(wordsIn(read.text)).toEqual(words)
      // With a comment it is read as XML.
      expect(sanitiseViewForm(xhtml.replace('</body>', '<!-- --></body>'))).toBe(html)
      expect(wordsIn(html.replace(/<[^>]*>/g, ''))).toEqual(words)
      expect(wordsIn(htmlToBlocks(html).map(wordsOfBlock).join(' '))).toEqual(words)
    }),
    { numRuns: 1000 },
  )
  expect(taken).toBeGreaterThan(500)
})
