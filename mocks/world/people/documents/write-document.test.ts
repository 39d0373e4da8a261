import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'

import { readFact, readParts } from '@/lib/contracts/archive/structured-form'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { nationalLanguages as languages } from '@/lib/domain/codes/languages'

import { personOf } from '../cast'
import { dayInWords } from './frame'
import { situations, type SituationKey } from './situations'
import { toXhtml } from './to-xhtml'
import { writeDocument, type Writing } from './write-document'

const situationKeys = Object.keys(situations) as SituationKey[]

/** What a document that is found again, or challenged, tells in its own words too. */
const inText = ['case-number', 'section', 'made-by', 'laws', 'remedy-to'] as const

const base: Writing = {
  type: 'decision',
  situation: 'personalAssistance',
  person: personOf('ingrid-sandvik'),
  language: 'sv',
  unit: 'unit-snostjarnan',
  madeOn: '2026-11-18',
  variant: 0,
}

const kinds = languages.flatMap((language) =>
  documentTypes.map((type) => [language, type] as const),
)

const textOf = (xhtml: string) => xhtml.replace(/<\?.*?\?>|<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const viewFormOf = (writing: Writing) => {
  const { title, blocks } = writeDocument(writing)
  return toXhtml(writing.language, title, blocks)
}

function elementsOf(xhtml: string): string[] {
  const names: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ name }) => names.push(name))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xhtml).close()
  return names
}

const otherLanguage = {
  sv: / (ja|on|ei|tai|sekä|joka|asiakas) /,
  fi: / (och|är|inte|för|att|som|klienten) /,
}

describe('view forms', () => {
  test.each(kinds)('%s %s is well-formed, of real length and in its language', (language, type) => {
    for (const situation of situationKeys) {
      const xhtml = viewFormOf({ ...base, type, situation, language, variant: type.length })
      const elements = elementsOf(xhtml)
      expect(elements.slice(0, 5)).toEqual(['html', 'head', 'meta', 'title', 'body'])
      expect(elements.filter((name) => name === 'h1')).toHaveLength(1)
      expect(elements.filter((name) => name === 'h2').length).toBeGreaterThanOrEqual(2)
      expect(xhtml).toContain(`lang="${language}"`)
      expect(xhtml).not.toMatch(/style=|script|href|onclick|undefined|NaN/)
      const words = textOf(xhtml).split(' ').length
      expect(words).toBeGreaterThan(70)
      expect(words).toBeLessThan(1200)
      expect(textOf(xhtml)).not.toMatch(otherLanguage[language])
    }
  })

  test.each(kinds)('%s %s tells no personal identity code', (language, type) => {
    expect(viewFormOf({ ...base, type, language })).not.toMatch(/\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/)
  })

  test('the same writing gives the same text', () => {
    expect(viewFormOf(base)).toBe(viewFormOf({ ...base }))
  })

  test('a decision says what is given, from when and how to ask for a review', () => {
    const text = textOf(viewFormOf(base))
    expect(text).toContain('Du får personlig assistans 25 timmar i veckan.')
    expect(text).toContain('från den 1 december 2026')
    expect(text).toContain('inom 30 dagar')
  })

  test('a decision to a family speaks to all of it, in both languages', () => {
    const family = { ...base, situation: 'familyWork', unit: 'unit-sagoskogen' } as const
    expect(textOf(viewFormOf(family))).toContain('Om ni inte är nöjda')
    expect(textOf(viewFormOf({ ...family, language: 'fi' }))).toContain('Jos ette ole tyytyväisiä')
  })

  test.each([
    [
      'decision',
      { outcome: 'granted', amount: 25, validFrom: '2026-12-01', validTo: '2027-11-30' },
    ],
    ['client-plan', { reviewOn: '2027-05-17' }],
    ['application', { receivedOn: '2026-11-18' }],
  ] as const)('%s has a structured form', (type, fields) => {
    expect(writeDocument({ ...base, type }).structured).toMatchObject({ type, ...fields })
  })

  test.each(kinds)('%s %s names its parts, and says what it is about', (language, type) => {
    const { structured } = writeDocument({ ...base, type, language })
    expect(structured?.facts?.length).toBeGreaterThan(0)
    const parts = structured?.parts as readonly string[]
    expect(readParts(parts)).toEqual(parts)
    expect(parts.length).toBeGreaterThan(1)
  })

  test('a structured form says at a glance what the decision gives, and until when', () => {
    expect(writeDocument({ ...base, type: 'decision' }).structured?.facts).toEqual([
      { code: 'outcome', is: 'granted' },
      { code: 'service', value: 'Personlig assistans' },
      { code: 'amount', value: '25 timmar i veckan' },
      { code: 'from', day: '2026-12-01' },
      { code: 'until', day: '2027-11-30' },
      { code: 'served', is: 'by-post' },
      { code: 'notified', day: '2026-11-25' },
      { code: 'remedy', is: 'review' },
      { code: 'remedy-to', value: 'Egentliga Finlands välfärdsområde, individsektionen' },
      { code: 'remedy-days', value: 30 },
      { code: 'case-number', value: '1000/2026' },
      { code: 'section', value: '§ 19' },
      { code: 'made-by', value: 'Petra Granbacka, socialarbetare' },
      {
        code: 'laws',
        value: [
          'Lagen om funktionshinderservice (675/2023)',
          'Socialvårdslagen (1301/2014) 45 §',
          'Förvaltningslagen (434/2003) 44, 45, 49 c och 59 §',
        ],
      },
    ])
  })

  test.each(kinds)(
    '%s %s: a portal can read its facts, and every day is in the text',
    (language, type) => {
      for (const situation of situationKeys) {
        const writing = { ...base, type, situation, language }
        const text = textOf(viewFormOf(writing))
        for (const fact of writeDocument(writing).structured?.facts ?? []) {
          expect(readFact(fact)).not.toHaveProperty('says')
          if ('day' in fact) expect(text).toContain(dayInWords(language, fact.day))
          if (inText.some((code) => code === fact.code) && 'value' in fact)
            for (const said of [fact.value].flat()) expect(text).toContain(String(said))
        }
      }
    },
  )

  test('a mark in a text is written as text', () => {
    expect(toXhtml('sv', 'A & B', [{ kind: 'paragraph', text: '1 < 2 > 0' }])).toContain(
      '<p>1 &lt; 2 &gt; 0</p>',
    )
  })
})
