import { alone } from './cast/alone'
import { birthDateOf, hetuOf, type CastEntry } from './cast/cast-entry'
import { custody } from './cast/custody'
import { families } from './cast/families'
import { officialEntries } from './cast/officials'
import { protectedFamilies } from './cast/protected'
import { proxies } from './cast/proxies'
import { addDays, dayInHelsinki, type Day } from './days'
import type { Person } from './person'

const clients: readonly CastEntry[] = [
  ...families.slice(0, 1),
  ...alone,
  ...families.slice(1),
  ...proxies,
  ...custody,
  ...protectedFamilies,
]

/**
 * Everyone of the named scenarios as of a day. HETUs and birth dates stay from day to day; only those whose age is the
 * scenario ("12 years old") become another birth year when they would grow out of it. Days of mandates count from today.
 */
export const castOn = (today: Day): readonly Person[] => peopleOn(today, clients)

function peopleOn(today: Day, entries: readonly CastEntry[]): readonly Person[] {
  const hetus = new Map(entries.map((entry) => [entry.key, hetuOf(entry, today)]))
  return entries.map((entry) => toPerson(entry, today, (key) => found(hetus, key)))
}

/** Those who act for organisations, as of a day: nobody has a document about them. */
export const officialsOn = (today: Day): readonly Person[] => peopleOn(today, officialEntries)

/** The cast as of today in Helsinki. */
export const cast: readonly Person[] = castOn(dayInHelsinki(new Date()))

export const officials: readonly Person[] = officialsOn(dayInHelsinki(new Date()))

/** Throws on an unknown key: a scenario that names nobody is a mistake in the scenario. */
export const personOf = (key: string, people: readonly Person[] = cast): Person =>
  found(new Map(people.map((person) => [person.key, person])), key)

function found<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key)
  if (value === undefined) throw new Error(`nobody in the cast is called ${key}`)
  return value
}

function toPerson(entry: CastEntry, today: Day, hetu: (key: string) => string): Person {
  return {
    ...asWritten(entry),
    hetu: hetu(entry.key),
    birthDate: birthDateOf(entry, today),
    ...(entry.guardians && { guardians: entry.guardians.map(hetu) }),
    ...(entry.informationRight && { informationRight: entry.informationRight.map(hetu) }),
    ...(entry.custodySectors && {
      custodySectors: Object.fromEntries(
        Object.entries(entry.custodySectors).map(([key, sectors]) => [hetu(key), sectors]),
      ),
    }),
    ...(entry.adultGuardianship && {
      adultGuardianship: {
        ...entry.adultGuardianship,
        guardians: entry.adultGuardianship.guardians.map(hetu),
      },
    }),
    ...(entry.mandates && {
      mandates: entry.mandates.map((mandate) => toMandate(mandate, today, hetu)),
    }),
  }
}

function asWritten(entry: CastEntry) {
  const { key, firstNames, callingName, familyName, language, about, group } = entry
  const { deceased, nonDisclosure, takenIntoCare, custodyDivision, organisationMandates } = entry
  return {
    ...{ key, firstNames, callingName, familyName, language, about, group },
    ...(deceased && { deceased }),
    ...(nonDisclosure && { nonDisclosure }),
    ...(takenIntoCare && { takenIntoCare }),
    ...(custodyDivision && { custodyDivision }),
    ...(organisationMandates && { organisationMandates }),
  }
}

function toMandate(
  { to, theme, withdrawn, fromDay, toDay }: NonNullable<CastEntry['mandates']>[number],
  today: Day,
  hetu: (key: string) => string,
): NonNullable<Person['mandates']>[number] {
  return {
    to: hetu(to),
    theme,
    validFrom: addDays(today, fromDay),
    ...(toDay !== undefined && { validTo: addDays(today, toDay) }),
    ...(withdrawn && { withdrawn }),
  }
}
