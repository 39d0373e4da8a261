import type { PdfContent } from '../pdf-content'

/** A printout of hardly anything, for tests to put their document into. */
export const printout: PdfContent = {
  title: 'a',
  whose: 'a',
  language: 'sv',
  documentLanguage: null,
  facts: { heading: 'a', rows: [] },
  document: { heading: 'a', html: '', isWhole: true },
  about: { heading: 'a', paragraphs: [] },
  pageLabel: '{page}/{pages}',
  tablePart: '{from}',
  missingSign: '[{code}]',
  lineGoesOn: '↪ = raden fortsätter',
  separator: 'Avgränsare',
  madeAt: new Date('2026-11-21T08:44:00Z'),
}
