import { describe, expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { longestNamePart } from '@/lib/domain/identity/name-length'
import { asPlainText, letterText } from './letter-text'

const party = (id: string, name: string) => ({ id, name: inEachLanguage(() => name) })
const row = {
  id: 'row-1',
  events: 1,
  last: '2026-11-18T07:42:00Z',
  kind: 'use',
  operation: 'read-document',
  automatic: false,
  ground: 'own-register',
  statutoryGround: null,
  refusal: null,
  organisation: party('county-08', 'Birkaland'),
  unit: null,
  register: null,
  consentOn: null,
  actor: null,
  actorName: null,
  capacity: null,
  documentCount: 0,
} as const
const letter = {
  controller: party('county-08', 'Birkaland'),
  address: 'PB 108, 00000 Sagostad',
  rows: [row],
  old: false,
  head: { size: 1204, root: 'ab'.repeat(32), signedAt: '2026-11-21T08:05:00Z', key: 'key-1' },
}
const ingrid = {
  displayName: 'Ingrid Sandvik',
  birthDate: '1984-03-09',
  actorName: 'Ingrid Sandvik',
  capacity: 'self',
} as const
const mikael = {
  displayName: 'Elsa Sandvik',
  birthDate: '2016-05-02',
  actorName: 'Mikael Sandvik',
  capacity: 'guardian',
} as const
const write = (
  changes: Partial<typeof letter> = {},
  sender: typeof ingrid | typeof mikael = ingrid,
  reason = '',
) =>
  asPlainText(letterText('sv', { ...letter, ...changes }, sender, '2026-11-21', reason)).replaceAll(
    '\u00a0',
    ' ',
  )

describe('a letter', () => {
  test.each([
    ['is to the controller, with the address', 'Till: Birkaland, PB 108, 00000 Sagostad'],
    ['names the one who writes', 'Avsändare: Ingrid Sandvik'],
    [
      'leaves the personal identity code to be written by hand',
      'Personbeteckning (fylls i för hand): ____',
    ],
    [
      'names each row by its number and says it of the client',
      '– Rad row-1, den 18 november 2026 klockan 9.42 (UTC+02:00): Birkaland sökte bland klientens uppgifter',
    ],
    [
      'rests on the law',
      '11 § i lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023)',
    ],
    [
      'names the day by which an answer is due (L6)',
      'Om begäran kommer in den 21 november 2026 är den sista dagen den 21 december 2026.',
    ],
    [
      'asks for a written decision where it is refused, and names who is next (L6)',
      'ett skriftligt beslut med motivering (11 § i lagen 703/2023), så att jag kan föra ärendet till dataombudsmannen',
    ],
    [
      'says which signed head of the log it was made under',
      `Loggens kontrolltal: 1204-${'ab'.repeat(32)}. Arkivet undertecknade det den 21 november 2026 klockan 10.05 (UTC+02:00) med nyckeln key-1.`,
    ],
  ])('%s', (_name, words) => {
    expect(write()).toContain(words)
  })

  test('for another says who the client is and in what role one asks', () => {
    const text = write({}, mikael)
    expect(text).toContain('Klient: Elsa Sandvik. Min roll: vårdnadshavare.')
    expect(text).toContain('Avsändare: Mikael Sandvik')
  })

  test.each([
    ['about old rows, with a reason', true, 'En misstanke', true],
    ['about old rows, without one', true, '', false],
    ['about new rows needs none', false, 'En misstanke', false],
  ])('%s', (_name, old, reason, stands) => {
    expect(write({ old }, ingrid, reason).includes('Särskild orsak')).toBe(stands)
  })

  test('is whole in both languages of the authorities', () => {
    const { parties, body, end } = letterText('fi', letter, ingrid, '2026-11-21', '')
    expect(parties[0]).toContain('Vastaanottaja: Birkaland')
    expect([body.length, end.length]).toEqual([2, 5])
  })
})

test.each([
  [
    'two parts as long as they may be',
    `${'Å'.repeat(longestNamePart)} ${'Ö'.repeat(longestNamePart)}`,
  ],
  ['one name alone, as long as it may be', 'Ä'.repeat(longestNamePart)],
])('%s stands whole in a letter, of the one who writes and of the client', (_name, name) => {
  const own = { ...ingrid, displayName: name, actorName: name }
  expect(asPlainText(letterText('sv', letter, own, '2026-11-21', ''))).toContain(
    `Avsändare: ${name}\n`,
  )
  const ofChild = { ...mikael, displayName: name }
  expect(asPlainText(letterText('sv', letter, ofChild, '2026-11-21', ''))).toContain(name)
})
