import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { makePdfWithin } from './make-pdf-within'
import type { PdfContent } from './pdf-content'

const contentOf = (html: string, words = 'Beslut'): PdfContent => ({
  title: words,
  whose: words,
  language: 'sv',
  documentLanguage: 'sv',
  facts: { heading: words, rows: [[words, words]] },
  document: { heading: words, html },
  about: { heading: words, paragraphs: [words] },
  pageLabel: 'Sida {page} av {pages}',
  tablePart: 'kolumn {from}–{to} av {columns}',
  madeAt: new Date('2026-11-21T08:44:00Z'),
})

const wideCells = '<td colspan="20" rowspan="999">a</td>'.repeat(300)

describe('of more than the limits allow there is no file', () => {
  test.each([
    [
      'cells over all columns and rows',
      `<table><tr>${wideCells}</tr>${'<tr></tr>'.repeat(300)}</table>`,
    ],
    ['cells without end', `<table>${`<tr>${'<td>a</td>'.repeat(101)}</tr>`.repeat(100)}</table>`],
    ['paragraphs without end', '<p>a</p>'.repeat(20_001)],
    ['bold words without end', '<p>' + '<b>a</b>'.repeat(60_000) + '</p>'],
    ['words without end', `<p>${'ord '.repeat(500_000)}</p>`],
    [
      'more pages than anyone prints',
      `<table><tr><td>${'ord '.repeat(150_000)}</td>${`<td>${'ord '.repeat(20)}</td>`.repeat(9)}</tr></table>`,
    ],
  ])('%s', async (_, html) => expect(await makePdfWithin(contentOf(html))).toBeNull())
})

test.each([
  ['what XML means otherwise', 'Mål & <medel> "]]>" \'x\''],
  ['what is like an entity', '&amp; &#0; &nope;'],
  ['what XML can not hold', 'a\u0000b\u0008c\ufffed\ud800e'],
  ['other scripts and signs', 'Å ж Ω 中 😀'],
])('the metadata are well-formed XML and hold the title with %s', async (_, title) => {
  const file = Buffer.from((await makePdfWithin(contentOf('<p>a</p>', title))) ?? '')
  const xmp = /<\?xpacket begin[\s\S]*<\?xpacket end[^>]*>/.exec(file.toString())?.[0] ?? ''
  let text = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', (part) => (text += part))
  parser.write(xmp).close()
  expect(text).toContain(title.replace(/[\u0000\u0008\ufffe\ud800]/g, ''))
})
