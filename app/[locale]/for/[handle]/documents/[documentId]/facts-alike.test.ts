import { expect, test } from 'vitest'
import { contentFacts } from '@/components/document/content-facts'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { locales, type Locale } from '@/lib/i18n/locales'
import { pdfContentOf } from '@/lib/server/pdf/pdf-content-of'
import { structuredFacts } from '@/lib/server/documents/structured-facts'

const name = inEachLanguage(() => 'Enhet')
const contact = { phone: null, email: null, hours: null, address: null }

const documentOf = (facts: readonly unknown[]): DocumentDto => ({
  whose: {
    ...{ handle: 'self', displayName: 'Ingrid Sandvik', actorName: 'Ingrid Sandvik' },
    login: '0123456789abcdef',
    ...{ capacity: 'self', previewAs: null, minor: false, birthDate: '1984-03-09' },
  },
  ...{ id: 'a', title: 'Beslut', type: 'decision', serviceTask: 'disability' },
  ...{ socialService: 'social-work', madeOn: '2026-11-18', storedAt: '2026-11-18T08:00:00Z' },
  controller: { id: 'county-05', name },
  unit: { id: 'unit-1', name, contact },
  ...{
    correctedOn: null,
    kept: null,
    signedOnPaper: false,
    matter: null,
    matterId: null,
    author: null,
    language: 'sv',
    languageTag: 'sv',
  },
  content: {
    state: 'read',
    view: { kind: 'xhtml', html: '' },
    ...structuredFacts(JSON.stringify({ facts })),
  },
  readAt: '2026-11-21T08:44:00Z',
})

test.each<[string, unknown, Record<Locale, string>]>([
  ['noise', { value: 0.1 + 0.2 }, { sv: '0,3', fi: '0,3', en: '0.3' }],
  ['a sum', { value: 1234.5 }, { sv: '1 234,5', fi: '1 234,5', en: '1,234.5' }],
  [
    'much',
    { value: 1e14 },
    { sv: '100 000 000 000 000', fi: '100 000 000 000 000', en: '100,000,000,000,000' },
  ],
  ['less', { value: 0.000001 }, { sv: '0,000001', fi: '0,000001', en: '0.000001' }],
  [
    'a day before 1900',
    { day: '1899-12-31' },
    { sv: '31 december 1899', fi: '31. joulukuuta 1899', en: '31 December 1899' },
  ],
  ['words', { value: '25 timmar' }, inEachLanguage(() => '25 timmar')],
])('%s is written on the page and in the file as people write it', (_name, value, words) => {
  const document = documentOf([{ label: 'Etikett', ...(value as object) }])
  const madeAt = new Date('2026-11-21T08:44:00Z')
  for (const locale of locales) {
    const [onPage] = contentFacts(locale, document)
    const { facts } = pdfContentOf(locale, { document, html: '', madeAt })
    const inFile = facts.rows.find(([label]) => label === 'Etikett')
    const seen = [onPage?.value, inFile?.[1]].map((text) => String(text).replaceAll('\u00a0', ' '))
    expect(seen).toEqual([words[locale], words[locale]])
  }
})
