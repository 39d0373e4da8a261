import { describe, expect, test, vi } from 'vitest'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { LetterLanguage } from '@/lib/contracts/portal/letter'
import { makePdf } from '@/lib/server/pdf/make-pdf'
import { SignsMissing } from '@/lib/server/pdf/missing-signs'
import { pdfContentOf } from '@/lib/server/pdf/pdf-content-of'
import { readMadePdf } from '@/lib/server/pdf/testing/read-made-pdf'
import { makeLetterFile } from '@/lib/server/log/make-letter-file'
import { receiptInWords } from '@/app/[locale]/for/[handle]/will/receipts/[statementId]/receipt.pdf/receipt-in-words'
import { inEachLanguage } from '@/lib/domain/codes/languages'

vi.mock('@/lib/config/server-config', () => ({
  serverConfig: () => ({ PORTAL_URL: 'https://mittkanta.example' }),
}))
// Who asks and in which thread it is made is a matter of its own.
vi.mock('@/lib/server/apart/make-pdf-apart', async () => {
  const { makePdf } = await import('@/lib/server/pdf/make-pdf')
  return {
    makePdfApart: async (content: Parameters<typeof makePdf>[0]) => ({
      ok: true,
      value: await makePdf(content),
    }),
  }
})

/** Names and titles that mean something else in XML, in HTML or in a PDF. */
const odd = [
  'Beslut om ledsagning',
  'Rätt & fel <om> "stöd" \'nu\'',
  '</rdf:li><x>&#0;&nope;]]>',
  '(a) \\(b /Lang <FEFF> >> endobj',
  'å'.repeat(500),
  'Решение قرار 😀',
]
const names = (name: string) => inEachLanguage(() => name)
const madeAt = new Date('2026-11-21T08:44:00Z')

const whoseOf = (name: string) => ({
  handle: 'self',
  displayName: name,
  actorName: name,
  login: '0123456789abcdef',
  capacity: 'self' as const,
  previewAs: null,
  minor: false,
  birthDate: '1980-01-01',
})

const documentOf = (title: string): DocumentDto => ({
  whose: whoseOf(title),
  id: 'f'.repeat(32),
  title,
  type: 'decision',
  serviceTask: 'disability',
  socialService: 'social-work',
  controller: { id: 'county-05', name: names(title) },
  unit: {
    id: 'unit-1',
    name: names(title),
    contact: { phone: null, email: null, hours: null, address: null },
  },
  madeOn: '2026-11-18',
  storedAt: '2026-11-18T08:00:00Z',
  correctedOn: null,
  signedOnPaper: false,
  kept: { by: 'disability', from: 'last-matter-closed', years: 10, until: null },
  matter: title,
  matterId: null,
  author: title,
  language: 'sv',
  languageTag: 'sv',
  content: {
    state: 'read',
    view: { kind: 'xhtml', html: '' },
    facts: [],
    parts: [],
    lastDay: null,
    structuredRead: true,
  },
  readAt: '2026-11-21T08:44:00Z',
})

const receiptOf = (name: string) => ({
  schema_version: 'ISO/IEC TS 27560:2023' as const,
  record_id: 'statement-1',
  iss: 'https://archive.example',
  iat: 1_795_250_000,
  pii_principal: { id: 'a', name },
  event: {
    type: 'consent-given' as const,
    time: '2026-11-21T08:00:00Z',
    will_id: 'w',
    target: null,
    by: { id: 'a', name, capacity: 'self' as const },
    channel: 'portal' as const,
    organisation: null,
  },
  privacy_notice: { id: 'n', version: name },
})

const letterOf = (name: string) => ({
  controller: { id: 'county-08', name: names(name) },
  address: name,
  old: false,
  head: { size: 1204, root: 'ab'.repeat(32), signedAt: '2026-11-21T08:05:00Z', key: 'key-1' },
  rows: [],
})

const html =
  '<h2>Rubrik</h2><p>a</p><ul><li>b</li></ul><table><tr><th>c</th><td>d</td></tr></table>'
const files = {
  'a document': (name: string, locale: LetterLanguage) =>
    makePdf(pdfContentOf(locale, { document: documentOf(name), html, madeAt })),
  'a receipt': (name: string, locale: LetterLanguage) =>
    makePdf(
      receiptInWords(
        locale,
        { whose: whoseOf(name), receipt: receiptOf(name), organisations: {} },
        madeAt,
      ),
    ),
  'a letter': async (name: string, language: LetterLanguage) => {
    const page = { whose: whoseOf(name), today: '2026-11-21', closed: false } as const
    const letters = { ...page, letters: { state: 'read' as const, items: [] } }
    const asked = { language, format: 'pdf', kind: 'request', day: null, reason: name } as const
    const made = await makeLetterFile(letterOf(name) as never, letters, asked, madeAt)
    if (!made.ok) throw new Error(made.failure)
    return made.value.bytes
  },
} as const

describe.each(Object.entries(files))('%s as a file', (kind, make) => {
  test.each(odd)('is whole, tagged and named: %s', async (name) => {
    const file = await readMadePdf(await make(name, 'sv'))
    expect(file).toMatchObject({ language: 'sv', marked: 'true' })
    expect(file.pages).toBeGreaterThan(0)
    expect(file.tags[0]).toBe('Document')
    expect(file.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'P']))
    if (kind === 'a document') {
      expect(file.title).toBe(name)
      expect(file.xmp.get('dc:title')).toBe(name)
      expect(file.tags).toEqual(expect.arrayContaining(['Sect', 'L', 'LI', 'Lbl', 'LBody']))
    }
    expect(file.xmp.get('dc:title')).not.toBe('')
    expect(file.xmp.get('pdfuaid:part')).toBe('1')
  })

  test('is well-formed although its name is no text, or is none', async () => {
    const made = make('a\ud800b\uffff', 'sv')
    if (kind === 'a document') return expect(made).rejects.toThrow(SignsMissing)
    expect((await readMadePdf(await made)).xmp.get('pdfuaid:part')).toBe('1')
  })

  test('is in the language of its reader', async () => {
    expect((await readMadePdf(await make('Päätös', 'fi'))).language).toBe('fi')
  })
})
