import { expect, test } from 'vitest'
import { locales } from './locales'
import { keptText } from './kept-text'

type Told = Parameters<typeof keptText>[1]
const whose: Told['whose'] = { capacity: 'self', previewAs: null }
const closing = { from: 'matter-closed', years: 10 } as const
const death = { from: 'death', years: 2, until: null } as const
const said = (...[locale, kept, changes]: Parameters<typeof saying>) =>
  saying(locale, kept, changes)?.replaceAll('\u00a0', ' ')
function saying(
  locale: (typeof locales)[number],
  kept: Told['kept'],
  changes: Partial<Told['whose']> = {},
) {
  return keptText(locale, { kept, whose: { ...whose, ...changes } })
}

test('a closed matter gives a day and a reason', () => {
  const kept = { ...closing, until: '2035-05-06' }
  expect(locales.map((locale) => said(locale, kept))).toEqual([
    'till ungefär den 6 maj 2035, eftersom ärendet är avslutat och handlingen sparas 10 år efter det',
    'noin 6. toukokuuta 2035 asti, koska asia on päättynyt ja asiakirja säilytetään 10 vuotta sen jälkeen',
    'until about 6 May 2035, because the matter is closed and the document is kept for 10 years after that',
  ])
})

test('without a day the rule is told', () => {
  expect(said('en', { ...closing, until: null })).toBe(
    'for 10 years after the matter has been closed; the day is not known yet',
  )
})

test.each<[string, Partial<Told['whose']>, string]>([
  ['to the client', {}, 'så länge du lever och 2 år efter det'],
  ['to who acts for her', { capacity: 'proxy' }, 'så länge klienten lever och 2 år efter det'],
  ['in a preview', { previewAs: 'proxy' }, 'så länge klienten lever och 2 år efter det'],
])('who lives is told so: %s', (_who, changes, text) =>
  expect(said('sv', death, changes)).toBe(text),
)

test('a day of death that is recorded is told, also to one who lives', () => {
  expect(said('sv', { ...death, until: '2028-02-03' })).toBe(
    'till ungefär den 3 februari 2028: 2 år efter den dödsdag som finns antecknad',
  )
})

test('what is kept for ever is told so', () => {
  const kept = { from: 'never-ends', years: 0, until: null } as const
  expect(locales.map((locale) => said(locale, kept))).toEqual([
    'för alltid, enligt ett beslut av Riksarkivet',
    'pysyvästi Kansallisarkiston päätöksen mukaan',
    'for ever, by a decision of the National Archives',
  ])
})

test('what is not counted yet is not told', () => expect(said('sv', null)).toBeUndefined())
