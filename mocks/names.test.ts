import { describe, expect, test } from 'vitest'
import { sid } from '@/lib/contracts/archive/systems'
import { delegateSchema } from '@/lib/contracts/mandates/web-api'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { nameSchema } from './services/archive/statements/receipts/name'
import {
  context,
  goodTransaction,
  hetu,
} from './services/archive/store/storing/reading-in/testing/good-transaction'
import { readTransaction } from '@/mocks/services/archive/store/storing/reading-in/read-transaction'
import { delegationSchema } from './services/archive/protocol/tokens/delegation'
import { claimsOf } from './services/identification/identity-claims'
import { claim } from './services/identification/protocol'
import { displayNameOf } from './world/people/display-name-of'
import type { Person } from './world/people/person'
import { personSchema } from './services/harness/person-schema'
import { patientEntry } from './vendor/patient-entry'

const longest = 'Å'.repeat(500)

// Whoever can stand in the population register can stand in every door of ours.
const names: readonly (readonly [string, string, string])[] = [
  ['one family name and no other', '', 'Sukarno'],
  ['one first name and no other', 'Mononym', ''],
  ['no name yet', '', ''],
  ['names as long as they come', longest, longest],
  ['one name, and that one as long as it comes', '', longest],
  ['as many names as there is room for', 'Å '.repeat(49).trim(), 'Sandvik'],
  ['Sámi letters', 'Áŋŋel Ođđa', 'Ŧurkkonjeaŋga'],
  ['letters with marks of their own', 'Nguyễn Thị', 'Ṣàlá'],
  ['an apostrophe, a hyphen and a full stop', "D'Arcy-Ann", 'O’Brien Jr.'],
  ['Greek', 'Ελένη', 'Παπαδοπούλου'],
  ['Cyrillic', 'Святослав', 'Щербаков'],
  ['Arabic letters, with what keeps two apart', 'نرگس', 'می\u200cخواهم'],
  ['Hebrew', 'שלומית', 'בן־דוד'],
  ['Devanagari', 'श्रीनिवास', 'लक्ष्मी'],
  ['Han', '小明', '歐陽'],
]

describe.each(names)('%s', (_name, callingName, familyName) => {
  const about = inEachLanguage(() => '')
  const person: Person = {
    ...{ key: 'a', hetu, birthDate: '2016-05-02', language: 'sv', about, group: 'special' },
    ...{ firstNames: callingName, callingName, familyName },
  }
  const whole = displayNameOf(person)

  test('it stands as one name, without a blank too many', () =>
    expect(whole).toBe([callingName, familyName].filter((part) => part !== '').join(' ')))

  test('the registers take it, and the identification says it', () => {
    expect(personSchema.parse(person)).toEqual(person)
    expect(claimsOf(person)).toMatchObject({
      [claim.familyName]: familyName,
      [claim.displayName]: whole,
    })
  })

  test('the portal takes it from the mandates service', () =>
    expect(delegateSchema.parse([{ personId: hetu, name: whole }])).toEqual([
      { personId: hetu, name: whole === '' ? null : whole },
    ]))

  test('the archive stores it', () => {
    const bundle = goodTransaction()
    const givenNames = callingName.split(' ')
    Object.assign(bundle.entry![0]!, patientEntry({ hetu, familyName, givenNames }))
    const read = readTransaction(JSON.parse(JSON.stringify(bundle)), context)
    expect(read.ok ? read.value.patients : read.issues).toMatchObject([
      { familyName, givenNames: givenNames.filter((name) => name !== '') },
    ])
  })

  test.skipIf(whole === '')('it may stand in a receipt and in the log', () => {
    expect(nameSchema.parse(whole)).toBe(whole)
    const act = { sub: `${sid.hetu}|010190-900P`, name: whole }
    const said = { sub: `${sid.hetu}|${hetu}`, act, capacity: 'guardian', session: 's' }
    expect(delegationSchema.parse(said)).toMatchObject({ act: { name: whole } })
  })
})

test('a name that was never told is none', () =>
  expect(delegateSchema.parse([{ personId: hetu }])).toEqual([{ personId: hetu, name: null }]))
