import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { htmlToBlocks } from '@/lib/server/pdf/html-to-blocks'
import { wordsOfBlock } from '@/lib/server/pdf/testing/words-of-block'
import { sanitiseViewForm } from './sanitise-view-form'

const folder = `${import.meta.dirname}/../contracts/view-form/testing/corpus`
const htmlOf = (name: string) =>
  sanitiseViewForm(new TextDecoder().decode(readFileSync(`${folder}/${name}.xhtml`)))

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

const inPdf = (name: string) =>
  htmlToBlocks(htmlOf(name))
    .map(wordsOfBlock)
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ')

const pandoc = [
  'Beslut om hemvård',
  'Stödet är [struket: 500 euro] 450 euro i månaden.',
  'Ytan är 12 m² och CO₂ mäts.',
  'Hemvård 12 1.3.2026',
  'Citat ur ansökan',
  'Fotnoten om beloppet.',
]
const office = [
  'Beslut om hemvård',
  'Stödet är 450 euro',
  'Hemvård 12 Summa 16',
  '¹ Från den 1 mars.',
]

/** Its filter loses what the source has struck out; the rest of its looks stays. */
const libreOffice = [
  'Beslut om hemvård',
  'Stödet är 500 euro 450 euro i månaden.1',
  'Ytan är 12 m² och CO₂ mäts.',
  'Hemvård 12 1.3.2026',
  '1. Första punkten',
  '2. Andra punkten',
  'a) Underpunkt',
  '1 Fotnoten om beloppet.',
]

test.each([
  ['libreoffice-odt', libreOffice],
  ['pandoc-html4', pandoc],
  ['pandoc-html5', pandoc],
  ['office-cleaned', office],
  ['byte-order-mark', office],
])('as %s writes it, a document says the same on the page and in the PDF', (name, says) => {
  for (const words of says) {
    const bare = (text: string) => text.replaceAll(' ', '')
    expect(bare(textOf(htmlOf(name)))).toContain(bare(words))
    expect(bare(inPdf(name))).toContain(bare(words))
  }
})

test('as LibreOffice writes it, items have the marks that it wrote, and no others', () => {
  const html = htmlOf('libreoffice-odt')
  expect(html).not.toContain('<ol')
  expect(html).toContain('<ul type="none">')
  expect(html).toContain('<span>1.</span> Första punkten')
  expect(html).toContain('<strong>fetstil</strong>')
  expect(html).toContain('<em>Kursivt</em>')
  expect(inPdf('libreoffice-odt')).not.toContain('•')
})

test('a note and its mark lead to each other', () => {
  const html = htmlOf('office-cleaned')
  expect(html).toContain('href="#dokument-_ftn1"')
  expect(html).toContain('id="dokument-_ftn1"')
})

test('a list that its style counts by letters is', () => {
  expect(htmlOf('pandoc-html4')).toContain('<ol type="a"')
  expect(inPdf('pandoc-html4')).toContain('a. Underpunkt')
})
