import { describe, expect, test } from 'vitest'
import type { DocumentDto, DocumentFactDto } from '@/lib/contracts/portal/document'
import { documentParts } from '@/lib/domain/codes/document-parts'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { factCodes, factValues, type FactCode } from '@/lib/domain/codes/fact-codes'
import { locales, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { factLine } from './fact-lines'
import { plainAnswers } from './plain-answers'
import { documentWith } from './testing/document-with'

const coded = (code: FactCode, value: DocumentFactDto['value']) => ({ label: { code }, value })
const sentences = (locale: Locale, document: DocumentDto) =>
  plainAnswers(locale, document).flatMap(({ lines }) => lines.map(({ text }) => plain(text)))
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const valueKeys = Object.entries(factValues).flatMap(([code, values]) =>
  values.map((is) => [code as FactCode, is] as const),
)

describe.each(locales)('in %s', (locale) => {
  test.each(documentTypes)(
    '%s has a sentence that says what it is, for its own reader and for others',
    (type) => {
      const { whose } = documentWith()
      for (const capacity of ['self', 'guardian', 'information-right', 'proxy'] as const) {
        const document = documentWith({ type, whose: { ...whose, capacity } })
        const [what] = plainAnswers(locale, document)
        expect(what?.lines).toHaveLength(1)
        expect(what?.lines[0]?.text).toMatch(/^\p{Lu}[^{}]+\.$/u)
        expect(what?.heading).toMatch(/\?$/)
      }
    },
  )

  test.each(valueKeys)('%s %s is told in a sentence', (code, is) =>
    expect(factLine(locale, coded(code, { is }))?.text).toMatch(/^\p{Lu}[^{}]+\.$/u),
  )

  test.each(factCodes)('%s is told in a sentence or under a label, however it is given', (code) => {
    for (const value of [{ day: '2026-12-01' }, { own: ['ord'] }, { own: [7] }]) {
      const line = factLine(locale, coded(code, value))
      expect(line?.text ?? translator(locale)(`codes.documentFact.${code}`)).toMatch(
        /^\p{Lu}[^{}]+$/u,
      )
    }
  })

  test.each(documentParts)('the part %s has a name and says what one finds there', (part) =>
    expect(translator(locale)(`plain.part.${part}.says`)).toMatch(/^\p{Lu}[^{}]+\.$/u),
  )

  test('nobody but the own reader is spoken to as the client', () => {
    const own = / (du|dig|din|ditt|dina|your?|tarvitset|tilannettasi|palvelusi|pystyt)\b/i
    const { whose } = documentWith()
    for (const type of documentTypes)
      for (const change of [{ capacity: 'guardian' }, { previewAs: 'proxy' }] as const)
        for (const said of sentences(
          locale,
          documentWith({ type, whose: { ...whose, ...change } }),
        ))
          expect(said).not.toMatch(own)
  })
})

const told: DocumentFactDto[] = [
  coded('outcome', { is: 'granted' }),
  coded('service', { own: ['Ledsagning'] }),
  coded('from', { day: '2026-12-01' }),
  coded('remedy', { is: 'review' }),
]

test('a decision is told in the order of what one asks', () =>
  expect(sentences('sv', documentWith({}, { facts: told, lastDay: '2026-12-28' }))).toEqual([
    'Ett beslut berättar vad socialvården har bestämt och varför.',
    'Svaret på ansökan är ja.',
    'Det gäller:',
    'Det gäller från den 1 december 2026.',
    'Den som beslutet gäller kan begära omprövning.',
    'Sista dagen att söka ändring är den 28 december 2026.',
  ]))

test('where a fact is missing, its sentence is missing', () =>
  expect(sentences('sv', documentWith({ type: 'client-plan' }))).toHaveLength(1))

const instructions = 'Hur man söker ändring, och tiden för det, står i beslutets anvisningar.'
const unread = { content: { state: 'unavailable', reference: 'x' } } as const

test.each<[string, DocumentDto, string[]]>([
  [
    'a last day to come',
    documentWith({}, { lastDay: '2026-11-21' }),
    ['Sista dagen att söka ändring är den 21 november 2026.'],
  ],
  [
    'a last day that has passed',
    documentWith({}, { lastDay: '2026-11-20' }),
    ['Sista dagen att söka ändring var den 20 november 2026.'],
  ],
  ['a decision that does not tell it as a fact', documentWith(), [instructions]],
  ['a decision that can not be read now', documentWith(unread), [instructions]],
  [
    'a decision that nothing can be done about',
    documentWith({}, { facts: [coded('remedy', { is: 'none' })] }),
    ['Det går inte att söka ändring i beslutet.'],
  ],
  [
    'a request',
    documentWith({ type: 'request' }),
    ['Vad som behövs, och till vilken dag, står i handlingen.'],
  ],
  ['what asks for nothing', documentWith({ type: 'summary' }), []],
])('until when: %s', (_name, document, said) => {
  const act = plainAnswers('sv', document).find(({ question }) => question === 'act')
  expect(act?.lines.map(({ text }) => plain(text))).toEqual(said)
})

test.each([
  ['a day before the last', '2026-12-27T10:00:00Z', true],
  ['on the last day, until midnight in Helsinki', '2026-12-28T21:59:59Z', true],
  ['when it has passed', '2026-12-28T22:00:00Z', false],
])('a day can be kept: %s', (_name, readAt, is) => {
  const document = documentWith({ readAt }, { lastDay: '2026-12-28' })
  expect(plainAnswers('sv', document).some(({ toKeep }) => toKeep)).toBe(is)
})
