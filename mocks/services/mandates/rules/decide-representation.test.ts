/** Every rule of representation as a sentence; long, as there are many. */
import { describe, expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import type { Person } from '../../../world/people/person'
import { decideRepresentation, type Representation } from './decide-representation'

const base = (number: string, birthDate: string): Person => {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const date = `${day}${month}${year.slice(2)}`
  const sign = year < '2000' ? '-' : 'A'
  return {
    key: `person-${number}`,
    hetu: `${date}${sign}${number}${checkCharacterOf(date, number)}`,
    firstNames: 'Test',
    callingName: 'Test',
    familyName: 'Person',
    birthDate,
    language: 'sv',
    about: inEachLanguage(() => ''),
    group: 'family',
  }
}

const noon = new Date('2026-11-20T12:00:00+02:00')
const mother = base('902', '1985-05-05')
const father = base('903', '1984-04-04')
const child = { ...base('904', '2015-03-03'), guardians: [mother.hetu, father.hetu] }
const aunt = base('906', '1980-01-01')
const old = base('908', '1940-06-06')

type Mandate = NonNullable<Person['mandates']>[number]
const mandate = (change: Partial<Mandate> = {}): Mandate => ({
  to: aunt.hetu,
  theme: 'social-welfare',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  ...change,
})

type Case = Readonly<{
  delegate?: Person
  principal?: Person
  known?: readonly Person[]
  now?: Date
}>

function decide(given: Case): Representation {
  const { delegate = mother, principal = child, known = [], now = noon } = given
  const people = [mother, father, child, aunt, old, ...known, delegate, principal]
  const find = (hetu: string) => people.findLast((person) => person.hetu === hetu)
  return decideRepresentation({ delegate, principal, find, now })
}

const may = (...grounds: string[]) => ({ allowed: true, grounds })
const mayNot = (because: string) => ({ allowed: false, because })

describe('a minor', () => {
  const soleChild = { ...child, guardians: [mother.hetu] }
  const divided = (change: Partial<Person>) => ({ ...child, ...change })
  const youngMother = { ...mother, birthDate: '2009-11-21' }
  const sectors = { [mother.hetu]: ['social-services', 'health'], [father.hetu]: ['education'] }
  const coded = divided({ custodyDivision: 'coded', custodySectors: sectors as never })

  test.each<[string, Case, object]>([
    ['a guardian may act', {}, may('guardian')],
    ['so may the other guardian', { delegate: father }, may('guardian')],
    ['someone else may not', { delegate: aunt }, mayNot('not-related')],
    [
      'one with a right to information may, as that',
      { delegate: aunt, principal: divided({ informationRight: [aunt.hetu] }) },
      may('information-right'),
    ],
    [
      'a guardian with a right to information besides is a guardian',
      { principal: divided({ informationRight: [mother.hetu] }) },
      may('guardian'),
    ],
    [
      'no guardian may when the child has a non-disclosure order',
      { principal: divided({ nonDisclosure: true }) },
      mayNot('child-non-disclosure'),
    ],
    [
      'nor one with a right to information',
      {
        delegate: aunt,
        principal: divided({ nonDisclosure: true, informationRight: [aunt.hetu] }),
      },
      mayNot('child-non-disclosure'),
    ],
    [
      'no guardian may when the child has been taken into care',
      { principal: divided({ takenIntoCare: true }) },
      mayNot('taken-into-care'),
    ],
    [
      'a guardian with a non-disclosure order may, when the other has none',
      { delegate: { ...mother, nonDisclosure: true } },
      may('guardian'),
    ],
    [
      'the other one may not then',
      { delegate: father, known: [{ ...mother, nonDisclosure: true }] },
      mayNot('other-guardian-non-disclosure'),
    ],
    [
      'nobody may when both guardians have one',
      {
        delegate: { ...mother, nonDisclosure: true },
        known: [{ ...father, nonDisclosure: true }],
      },
      mayNot('other-guardian-non-disclosure'),
    ],
    [
      'nor one with a right to information when a guardian has one',
      {
        delegate: aunt,
        principal: divided({ informationRight: [aunt.hetu] }),
        known: [{ ...father, nonDisclosure: true }],
      },
      mayNot('other-guardian-non-disclosure'),
    ],
    [
      'an order of a guardian who is dead bars nobody',
      { known: [{ ...father, nonDisclosure: true, deceased: true }] },
      may('guardian'),
    ],
    [
      'a sole guardian with an order may',
      { delegate: { ...mother, nonDisclosure: true }, principal: soleChild },
      may('guardian'),
    ],
    [
      'a guardian may not when the register does not know the other guardian',
      { principal: divided({ guardians: [mother.hetu, base('910', '1990-01-01').hetu] }) },
      mayNot('guardian-unknown'),
    ],
    [
      'a guardian may when the division gives him social services',
      { principal: coded },
      may('guardian'),
    ],
    [
      'one may not when it gives him other sectors only',
      { delegate: father, principal: coded },
      mayNot('custody-division'),
    ],
    [
      'one may not when it is coded and says nothing of him',
      { principal: divided({ custodyDivision: 'coded' }) },
      mayNot('custody-division'),
    ],
    [
      'a right to information stands beside a coded division',
      { delegate: aunt, principal: { ...coded, informationRight: [aunt.hetu] } },
      may('information-right'),
    ],
    [
      'a division on housing only changes nothing',
      { principal: divided({ custodyDivision: 'housing-only' }) },
      may('guardian'),
    ],
    [
      'a division that is only text bars',
      { principal: divided({ custodyDivision: 'text-only' }) },
      mayNot('custody-division'),
    ],
    [
      'and bars one with a right to information',
      {
        delegate: aunt,
        principal: divided({ custodyDivision: 'text-only', informationRight: [aunt.hetu] }),
      },
      mayNot('custody-division'),
    ],
    [
      'a sole guardian is not touched by a division',
      { principal: { ...soleChild, custodyDivision: 'text-only' } },
      may('guardian'),
    ],
    [
      'nor one whose other guardian is dead',
      {
        principal: divided({ custodyDivision: 'text-only' }),
        known: [{ ...father, deceased: true }],
      },
      may('guardian'),
    ],
    [
      'a guardian under guardianship may not',
      { delegate: { ...mother, adultGuardianship: { guardians: [aunt.hetu], restricted: true } } },
      mayNot('delegate-under-guardianship'),
    ],
    [
      'not even when his competence is not restricted',
      { delegate: { ...mother, adultGuardianship: { guardians: [aunt.hetu], restricted: false } } },
      mayNot('delegate-under-guardianship'),
    ],
    [
      'a guardian who is dead may not',
      { delegate: { ...mother, deceased: true } },
      mayNot('delegate-deceased'),
    ],
    [
      'nobody may for a child who is dead',
      { principal: divided({ deceased: true }) },
      mayNot('principal-deceased'),
    ],
    ['a guardian who is a minor may for the own child', { delegate: youngMother }, may('guardian')],
    [
      'but holds no mandate, even for the own child',
      { delegate: youngMother, principal: divided({ mandates: [mandate({ to: mother.hetu })] }) },
      may('guardian'),
    ],
    [
      'and is barred from the own child as an adult guardian is',
      { delegate: youngMother, principal: divided({ takenIntoCare: true }) },
      mayNot('taken-into-care'),
    ],
    [
      'a minor who is no guardian may not, whatever the right to information says',
      {
        delegate: { ...aunt, birthDate: '2009-11-21' },
        principal: divided({ informationRight: [aunt.hetu] }),
      },
      mayNot('delegate-is-minor'),
    ],
    [
      'a minor sibling may not',
      { delegate: { ...aunt, birthDate: '2009-11-21' } },
      mayNot('delegate-is-minor'),
    ],
    [
      'a guardian who turns eighteen today may',
      { delegate: { ...mother, birthDate: '2008-11-20' } },
      may('guardian'),
    ],
    ['nobody acts for oneself', { delegate: child, principal: child }, mayNot('same-person')],
  ])('%s', (_name, given, expected) => expect(decide(given)).toEqual(expected))
})

describe('the eighteenth birthday', () => {
  const nearlyGrown = { ...child, birthDate: '2008-11-20' }
  const onLeapDay = { ...child, birthDate: '2008-02-29' }
  test.each<[string, Case, object]>([
    [
      'a guardian may until the last millisecond before midnight in Helsinki',
      { principal: nearlyGrown, now: new Date('2026-11-19T23:59:59.999+02:00') },
      may('guardian'),
    ],
    [
      'and not from midnight on',
      { principal: nearlyGrown, now: new Date('2026-11-20T00:00:00+02:00') },
      mayNot('no-mandate'),
    ],
    [
      'summer time counts',
      {
        principal: { ...child, birthDate: '2008-07-01' },
        now: new Date('2026-07-01T00:00:00+03:00'),
      },
      mayNot('no-mandate'),
    ],
    [
      'one born on a leap day is a minor on 27 February',
      { principal: onLeapDay, now: new Date('2026-02-27T23:59:59+02:00') },
      may('guardian'),
    ],
    [
      'and grown up on the 28th, when the year has no leap day',
      { principal: onLeapDay, now: new Date('2026-02-28T00:00:00+02:00') },
      mayNot('no-mandate'),
    ],
    [
      'a right to information ends too',
      { delegate: aunt, principal: { ...nearlyGrown, informationRight: [aunt.hetu] } },
      mayNot('no-mandate'),
    ],
  ])('%s', (_name, given, expected) => expect(decide(given)).toEqual(expected))
})

describe('an adult, by mandates', () => {
  const giving = (...mandates: Mandate[]): Case => ({
    delegate: aunt,
    principal: { ...old, mandates },
  })
  test.each<[string, Case, object]>([
    ['one may with a mandate', giving(mandate()), may('social-welfare')],
    [
      'one may with a mandate without end',
      giving(mandate({ validTo: undefined })),
      may('social-welfare'),
    ],
    [
      'one may on its first day',
      giving(mandate({ validFrom: '2026-11-20' })),
      may('social-welfare'),
    ],
    ['not on the day before', giving(mandate({ validFrom: '2026-11-21' })), mayNot('no-mandate')],
    ['one may on its last day', giving(mandate({ validTo: '2026-11-20' })), may('social-welfare')],
    ['not on the day after', giving(mandate({ validTo: '2026-11-19' })), mayNot('no-mandate')],
    [
      'its last day ends at midnight in Helsinki',
      { ...giving(mandate({ validTo: '2026-11-19' })), now: new Date('2026-11-19T23:59:59+02:00') },
      may('social-welfare'),
    ],
    ['not when it is withdrawn', giving(mandate({ withdrawn: true })), mayNot('no-mandate')],
    [
      'not when it was given to another',
      giving(mandate({ to: mother.hetu })),
      mayNot('no-mandate'),
    ],
    ['one may for health only, as that', giving(mandate({ theme: 'health' })), may('health')],
    [
      'both themes are named once each',
      giving(mandate(), mandate({ theme: 'health' }), mandate()),
      may('social-welfare', 'health'),
    ],
    [
      'a withdrawn mandate does not spoil another in force',
      giving(mandate({ withdrawn: true }), mandate({ validFrom: '2026-11-01' })),
      may('social-welfare'),
    ],
    ['not without a mandate', giving(), mayNot('no-mandate')],
    [
      'not for someone who is dead',
      { delegate: aunt, principal: { ...old, deceased: true, mandates: [mandate()] } },
      mayNot('principal-deceased'),
    ],
    [
      'a minor may not hold one',
      { ...giving(mandate()), delegate: { ...aunt, birthDate: '2009-01-01' } },
      mayNot('delegate-is-minor'),
    ],
    [
      'the guardian of an adult may not without one',
      {
        delegate: aunt,
        principal: { ...old, adultGuardianship: { guardians: [aunt.hetu], restricted: true } },
      },
      mayNot('no-mandate'),
    ],
    [
      'and may with one',
      {
        delegate: aunt,
        principal: {
          ...old,
          adultGuardianship: { guardians: [aunt.hetu], restricted: true },
          mandates: [mandate()],
        },
      },
      may('social-welfare'),
    ],
    [
      'the former guardian of a grown child may not',
      { principal: { ...old, guardians: [mother.hetu] } },
      mayNot('no-mandate'),
    ],
  ])('%s', (_name, given, expected) => expect(decide(given)).toEqual(expected))
})

test('a mandate that was given for a child opens what the register bars', () => {
  const principal = { ...child, nonDisclosure: true, mandates: [mandate({ to: mother.hetu })] }
  expect(decide({ principal })).toEqual(may('social-welfare'))
})

test('a guardian may hold a mandate besides', () => {
  const principal = { ...child, mandates: [mandate({ to: mother.hetu, theme: 'health' })] }
  expect(decide({ principal })).toEqual(may('guardian', 'health'))
})
