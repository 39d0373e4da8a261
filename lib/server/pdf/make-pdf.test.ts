import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sanitiseViewForm } from '@/lib/view-form/sanitise-view-form'
import { makePdf } from './make-pdf'
import type { PdfContent } from './pdf-content'

const content: PdfContent = {
  title: 'Beslut om personlig assistans',
  whose: 'Ingrid Sandvik',
  language: 'sv',
  documentLanguage: 'fi',
  facts: { heading: 'Uppgifter om handlingen', rows: [['Typ', 'Beslut']] },
  document: { heading: 'Handlingen', html: '<h2>Rubrik</h2><p>Text</p>', isWhole: true },
  about: { heading: 'Om den här utskriften', paragraphs: ['Utskriven ur MittKanta.'] },
  pageLabel: 'Sida {page} av {pages}',
  tablePart: 'kolumn {from}–{to} av {columns}',
  missingSign: '[tecknet {code} saknas]',
  lineGoesOn: '↪ = raden fortsätter',
  separator: 'Avgränsare',
  madeAt: new Date('2026-11-21T08:44:00Z'),
}

const pdf = async (html: string) => {
  const bytes = await makePdf({
    ...content,
    document: { ...content.document, html: sanitiseViewForm(html) },
  })
  return bytes.toString('latin1')
}
const tagsOf = (file: string) =>
  [...file.matchAll(/\/S \/([A-Za-z0-9]+)\n/g)].map((match) => match[1] ?? '')
const count = (file: string, tag: string) => tagsOf(file).filter((each) => each === tag).length
const pagesOf = (file: string) => file.match(/\/Type \/Page\n/g)?.length

const holds = (file: string, ...parts: readonly string[]) =>
  parts.filter((part) => !file.includes(part))

test('the file is tagged, names its language and shows its title', async () => {
  const file = (await makePdf(content)).toString('latin1')
  const missing = holds(
    file,
    '/StructTreeRoot',
    '/MarkInfo',
    '/Marked true',
    '/Lang (sv)',
    '/DisplayDocTitle true',
    '<dc:title>',
    'Beslut om personlig assistans</rdf:li>',
    '<pdfuaid:part>1</pdfuaid:part>',
  )
  expect(missing).toEqual([])
})

test('the document and its title keep their own language', async () => {
  const file = (await makePdf(content)).toString('latin1')
  expect(holds(file, '/S /Sect\n/Lang (fi)', '/S /H1\n/Lang (fi)')).toEqual([])
})

test('every font is inside the file', async () => {
  const file = await pdf('<p>å <strong>ž</strong> <em>Ж</em> Ω</p>')
  const fonts = file.match(/\/Type \/FontDescriptor/g)?.length ?? 0
  expect(fonts).toBeGreaterThanOrEqual(4)
  expect(file.match(/\/FontFile\d? \d+ 0 R/g)).toHaveLength(fonts)
})

test('headings, lists and tables are tagged as what they are', async () => {
  const file = await pdf(
    `<h1>a</h1><h2>b</h2><ul><li>c</li><li>d<ol><li>e</li></ol></li></ul>
     <table><caption>f</caption><tr><th scope="col">g</th><th>h</th></tr>
     <tr><th scope="row">i</th><td>j</td></tr></table>`,
  )
  const counts = Object.fromEntries(
    ['H1', 'H3', 'L', 'LI', 'Lbl', 'LBody', 'Caption', 'TR', 'TH', 'TD'].map((tag) => [
      tag,
      count(file, tag),
    ]),
  )
  // One row of the table is the fact that the printout itself tells.
  expect(counts).toEqual({
    H1: 1,
    H3: 1,
    L: 2,
    LI: 3,
    Lbl: 3,
    LBody: 3,
    Caption: 1,
    TR: 3,
    TH: 4,
    TD: 2,
  })
  expect(file.match(/\/Scope \/Column/g)).toHaveLength(2)
  expect(file.match(/\/Scope \/Row/g)).toHaveLength(2)
})

test.each([
  ['a long paragraph', `<p>${'ord '.repeat(6000)}</p>`],
  ['many paragraphs', '<p>Ett stycke.</p>'.repeat(200)],
  ['a long list', `<ul>${'<li>sak</li>'.repeat(200)}</ul>`],
  ['a table of many rows', `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(200)}</table>`],
  [
    'a cell that is longer than a page',
    `<table><tr><td>${'ord '.repeat(4000)}</td><td>b</td></tr></table>`,
  ],
])('%s runs on over the pages', async (_, html) => {
  expect(pagesOf(await pdf(html))).toBeGreaterThan(1)
})

test.each([
  ['nothing', ''],
  ['a table without cells', '<table></table><table><tr></tr></table>'],
  ['a list without items', '<ul></ul>'],
  [
    'cells over more rows and columns than there are',
    '<table><tr><td rowspan="99" colspan="99">a</td></tr><tr><td>b</td></tr></table>',
  ],
  ['a word that is wider than the page', `<p>${'x'.repeat(2000)}</p>`],
  ['signs that the first font lacks', '<p>😀 ☑ \u202e \u0007 \u00ad</p>'],
  ['a picture', '<img src="data:image/png;base64,AAAA" alt="Karta"/>'],
  ['deep nesting', '<ul><li>'.repeat(30) + 'a' + '</li></ul>'.repeat(30)],
])('%s makes a file too', async (_, html) => {
  expect(pagesOf(await pdf(html))).toBeGreaterThanOrEqual(1)
})

test('every page has its marked content closed', async () => {
  const file = await pdf('<p>Ett stycke.</p>'.repeat(120))
  const streams = [...file.matchAll(/stream\n(.*?)\nendstream/gs)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
  const pages = streams.filter((text) => / BDC\n|\nBT\n/.test(text))
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages)
    expect(page.match(/ B(?:DC|MC)$/gm)?.length).toBe(page.match(/^EMC$/gm)?.length)
})
