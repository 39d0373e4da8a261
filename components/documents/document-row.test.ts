import { expect, test } from 'vitest'
import type { DocumentRowDto } from '@/lib/contracts/portal/document-row'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { documentRow } from './document-row'

const named = (name: string) => inEachLanguage(() => name)
const row: DocumentRowDto = {
  id: 'a1',
  title: 'Beslut om personlig assistans',
  type: 'decision',
  serviceTask: 'disability',
  madeOn: '2026-11-18',
  controller: { id: 'county-02', name: named('Egentliga Finlands välfärdsområde') },
  unit: { id: 'unit-1', name: named('Handikappservice Snöstjärnan') },
  language: 'sv',
  pdf: false,
  mark: null,
}
const plain = {
  day: '2026-11-18',
  date: '18\u00a0november\u00a02026',
  title: 'Beslut om personlig assistans',
  href: '/sv/self/documents/a1',
  meta: 'Beslut. Handikappservice Snöstjärnan, Egentliga Finlands välfärdsområde',
}

test.each<[string, Partial<DocumentRowDto>, object]>([
  ['as most are has no key more than it needs', {}, {}],
  ['that is new has a filled tag', { mark: 'new' }, { tag: 'Ny', solid: true }],
  ['that was corrected has a tag in outline', { mark: 'corrected' }, { tag: 'Rättad' }],
  [
    'that was corrected and is not opened has a filled tag',
    { mark: 'newly-corrected' },
    { tag: 'Ny rättelse', solid: true },
  ],
  ['in another language names it', { language: 'fi' }, { lang: 'fi' }],
  ['in a language that is not known names none', { language: 'other' }, {}],
  ['that is a PDF says so', { pdf: true }, { meta: `${plain.meta}. PDF` }],
])('a document %s', (_name, special, more) =>
  expect(documentRow('sv', 'self', { ...row, ...special })).toStrictEqual({ ...plain, ...more }),
)

test('a document whose title another has too says its day in the link', () =>
  expect(documentRow('sv', 'self', row, { sameTitle: true }).apart).toBe(plain.date))
