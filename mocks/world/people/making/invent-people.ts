import { randomBytes, randomInt } from 'node:crypto'
import { inEachLanguage } from '@/lib/domain/codes/languages'

import type { Day } from '../days'
import type { Person } from '../person'
import { familyNames, givenNames } from './invented-names'
import type { PeopleSpec, PersonSpec } from './people-spec'
import { randomBirthDate, randomHetu } from './random-hetu'

const anyOf = (values: readonly string[]): string => values[randomInt(values.length)] ?? ''

/** New people for a spec, by the spec's names: nobody has had their HETU before, and guardians and mandates are resolved. */
export function inventPeople(spec: PeopleSpec, today: Day): ReadonlyMap<string, Person> {
  const people = new Map(
    Object.entries(spec).map(([name, person]) => [name, invent(name, person, today)] as const),
  )
  const hetuOf = (name: string) => {
    const person = people.get(name)
    if (!person) throw new Error(`the spec names nobody ${name}`)
    return person.hetu
  }
  return new Map(
    [...people].map(([name, person]) => [
      name,
      { ...person, ...relations(spec[name] ?? {}, hetuOf) },
    ]),
  )
}

function invent(name: string, spec: PersonSpec, today: Day): Person {
  const { age = 40, language = 'sv' } = spec
  const { deceased, nonDisclosure, takenIntoCare, custodyDivision } = spec
  const birthDate = spec.birthDate ?? randomBirthDate(age, today)
  const callingName = spec.names?.callingName ?? anyOf(givenNames[language])
  const about = 'made by a test'
  return {
    key: `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${randomBytes(8).toString('hex')}`,
    hetu: randomHetu(birthDate),
    firstNames: callingName,
    callingName,
    familyName: spec.names?.familyName ?? anyOf(familyNames[language]),
    birthDate,
    language,
    group: 'special',
    about: inEachLanguage(() => about),
    ...(deceased && { deceased }),
    ...(nonDisclosure && { nonDisclosure }),
    ...(takenIntoCare && { takenIntoCare }),
    ...(custodyDivision && { custodyDivision }),
  }
}

function relations(spec: PersonSpec, hetuOf: (name: string) => string): Partial<Person> {
  const { guardians, informationRight, custodySectors, adultGuardianship, mandates } = spec
  return {
    ...(guardians && { guardians: guardians.map(hetuOf) }),
    ...(informationRight && { informationRight: informationRight.map(hetuOf) }),
    ...(custodySectors && {
      custodySectors: Object.fromEntries(
        Object.entries(custodySectors).map(([name, sectors]) => [hetuOf(name), sectors]),
      ),
    }),
    ...(adultGuardianship && {
      adultGuardianship: {
        ...adultGuardianship,
        guardians: adultGuardianship.guardians.map(hetuOf),
      },
    }),
    ...(mandates && { mandates: mandates.map((each) => ({ ...each, to: hetuOf(each.to) })) }),
  }
}
