import { expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { letterText } from './letter-text'
import { personName, type Person } from './person-name'
import { printedBy } from './printed-by'

const child: Person = { displayName: null, birthDate: '2026-11-03', capacity: 'guardian' }

test('who has a name is called by it, however short it is', () =>
  expect(personName('sv', { ...child, displayName: 'Ö' })).toBe('Ö'))

test.each([
  ['sv', 'guardian', 'Barn utan namn (fött den 3 november 2026)'],
  ['sv', 'information-right', 'Barn utan namn (fött den 3 november 2026)'],
  ['sv', 'proxy', 'Person utan namn (född den 3 november 2026)'],
  ['sv', 'health-only', 'Person utan namn (född den 3 november 2026)'],
  ['fi', 'guardian', 'Nimetön lapsi (syntynyt 3. marraskuuta 2026)'],
  ['fi', 'proxy', 'Nimetön henkilö (syntynyt 3. marraskuuta 2026)'],
  ['en', 'guardian', 'Child without a name (born 3 November 2026)'],
  ['en', 'proxy', 'Person without a name (born 3 November 2026)'],
] as const)('in %s %s sees: %s', (locale, capacity, words) =>
  expect(personName(locale, { ...child, capacity }).replaceAll('\u00a0', ' ')).toBe(words),
)

const reader = { ...child, actorName: 'Ingrid Sandvik', capacity: 'guardian' } as const

test('a printout says for whom it was made', () =>
  expect(printedBy('en', reader, { date: '1 May 2026', time: '10:00' })).toContain(
    `as a guardian of ${personName('en', child)}`,
  ))

test('a letter says for whom it asks', () => {
  const controller = { name: inEachLanguage(() => 'Birkaland') }
  const head = { size: 1, root: 'ab', signedAt: '2026-11-21T10:00:00Z', key: 'k' }
  const letter = { controller, address: null, rows: [], old: false, head }
  const { body } = letterText('sv', letter, reader, '2026-11-21', '')
  expect(body.join(' ')).toContain(personName('sv', child))
})
