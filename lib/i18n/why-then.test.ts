import { describe, expect, test } from 'vitest'
import { locales } from './locales'
import { whyThen } from './why-then'

type Row = Parameters<typeof whyThen>[1]
const row: Row = {
  kind: 'disclosure',
  ground: 'consent',
  refusal: null,
  operation: 'read-document',
  consentOn: '2025-02-12',
  consentEndedOn: null,
  documentCount: 1,
  marks: [],
}
const say = (changes: Partial<Row>, capacity: Parameters<typeof whyThen>[2] = 'self') =>
  whyThen('sv', { ...row, ...changes }, capacity)?.replaceAll('\u00a0', ' ') ?? null

describe('why it was allowed then (L6)', () => {
  test.each<[string, Partial<Row>, string]>([
    [
      'by a consent, which says that no prohibition covered the document (D6 before D8)',
      {},
      'Ett tillstånd från den 12 februari 2025 var i kraft, och inget förbud omfattade handlingen.',
    ],
    [
      'by one that has been withdrawn since',
      { consentEndedOn: '2025-04-03', documentCount: 2 },
      'Ett tillstånd från den 12 februari 2025 var i kraft, och inget förbud omfattade handlingarna. Tillståndet återkallades den 3 april 2025.',
    ],
    ['in a search that opened nothing', { documentCount: 0 }, 'Ett tillstånd från den 12 februari'],
    ['by a consent of a day that is not known', { consentOn: null }, 'Ett tillstånd var i kraft'],
    ['in the own register (D1)', { kind: 'use', ground: 'own-register' }, 'eget register'],
    ['by a bought service (D2)', { kind: 'use', ground: 'register-access' }, 'köpt'],
    ['by an agreement (D3)', { kind: 'use', ground: 'extensive-register-access' }, 'avtal'],
    ['by a statutory right (D4)', { ground: 'statutory-right' }, 'En lag gav rätt'],
    [
      'by a statutory right against a prohibition (D4)',
      { ground: 'statutory-right', marks: ['duringProhibition'] },
      'Ett förbud omfattade uppgifterna, men',
    ],
    ['by the archivist (A7)', { kind: 'maintenance', ground: 'archivist' }, 'Kanta-arkivarie'],
    ['stopped by a prohibition (D6)', { kind: 'refused', refusal: 'prohibition' }, 'Ett förbud'],
    ['stopped without a consent (D7)', { kind: 'refused', refusal: 'consent' }, 'Inget tillstånd'],
    ['stopped without a ground (D0)', { kind: 'refused', refusal: 'no-ground' }, 'klientrelation'],
    ['stopped otherwise', { kind: 'refused', refusal: 'other' }, 'Reglerna'],
  ])('%s', (_name, changes, words) => {
    expect(say(changes)).toContain(words)
  })

  test.each<[string, Partial<Row>]>([
    ['an own view', { kind: 'own-view', ground: 'own-data' }],
    ['a statement', { kind: 'statement', ground: 'own-data' }],
    ['maintenance of a register', { kind: 'maintenance', ground: 'own-register' }],
    ['what was not stored', { kind: 'refused', refusal: 'other', operation: 'store-documents' }],
    ['a kind that is not known', { kind: null }],
    ['a ground that is not known', { ground: null }],
  ])('%s was not decided', (_name, changes) => {
    expect(say(changes)).toBeNull()
  })

  test.each(['guardian', 'information-right'] as const)(
    'to a %s a refusal has one cause, prohibition or not (C7)',
    (capacity) => {
      const causes = (['prohibition', 'consent', 'other'] as const).map((refusal) =>
        say({ kind: 'refused', refusal }, capacity),
      )
      expect(new Set(causes).size).toBe(1)
    },
  )

  test.each(locales)('in %s each has a sentence', (locale) => {
    expect(whyThen(locale, row, 'self')).toMatch(/\.$/)
  })
})
