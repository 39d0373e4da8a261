import { expect, test } from 'vitest'
import { sanitiseViewForm } from '@/lib/view-form/sanitise-view-form'
import { makePdf } from './make-pdf'
import type { PdfContent } from './pdf-content'
import { readMadePdf } from './testing/read-made-pdf'
import { sizeOnPaper } from './write-picture'

const content: PdfContent = {
  title: 'Beslut',
  whose: 'Ingrid Sandvik',
  language: 'sv',
  documentLanguage: 'sv',
  facts: { heading: 'Uppgifter', rows: [] },
  document: { heading: 'Handlingen', html: '', isWhole: true },
  about: { heading: 'Om utskriften', paragraphs: [] },
  pageLabel: 'Sida {page} av {pages}',
  tablePart: 'kolumn {from}–{to} av {columns}',
  missingSign: '[tecknet {code} saknas]',
  lineGoesOn: '↪ = raden fortsätter',
  separator: 'Avgränsare',
  madeAt: new Date('2026-11-21T08:44:00Z'),
}
/** A JPEG of 6 by 4 dots that has nothing but its head. */
const whole = 'ffd8 ffc0 0011 08 0004 0006 03 012200 021101 031101 ffd9'.replaceAll(' ', '')
const jpeg = (hex: string) =>
  `<img alt="Karta" src="data:image/jpeg;base64,${Buffer.from(hex, 'hex').toString('base64')}"/>`

async function tagsOf(body: string) {
  const html = sanitiseViewForm(
    `<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><body>${body}</body></html>`,
  )
  const file = await makePdf({ ...content, document: { ...content.document, html } })
  return (await readMadePdf(file)).tags
}

test('a picture is a figure, and one that only adorns is none', async () => {
  expect(await tagsOf(jpeg(whole))).toContain('Figure')
  expect(await tagsOf(jpeg(whole).replace('Karta', ''))).not.toContain('Figure')
})

test.each([
  ['as on a screen', { width: 100, height: 40 }, 1, { width: 75, height: 30 }],
  ['no wider than the page', { width: 2000, height: 1000 }, 1, { width: 500, height: 250 }],
  ['no taller than the page', { width: 1000, height: 4000 }, 1, { width: 150, height: 600 }],
  [
    'upright, when the camera was held so',
    { width: 100, height: 40 },
    6,
    { width: 30, height: 75 },
  ],
])('a picture stands %s', (_, own, orientation, size) =>
  expect(sizeOnPaper(own, orientation, { width: 500, height: 600 })).toEqual(size),
)
