import { randomInt } from 'node:crypto'

import { addDays, bornSoThatAge, type Day } from '../days'
import { centurySigns, makeHetu, type CenturySign } from '../make-hetu'

const given = new Set<string>()

/** A day on which someone was born who is of this age today. */
export function randomBirthDate(age: number, today: Day): Day {
  const youngest = bornSoThatAge(today, age, today.slice(5) === '02-29' ? '02-28' : today.slice(5))
  return addDays(youngest, -randomInt(364))
}

/**
 * A HETU for a birth date that nobody was given before in this process: any individual number 900–999 and any sign of the
 * century.
 */
export function randomHetu(birthDate: Day): string {
  for (;;) {
    const hetu = hetuOn(birthDate)
    if (given.has(hetu)) continue
    given.add(hetu)
    return hetu
  }
}

function hetuOn(birthDate: Day): string {
  const signs: readonly CenturySign[] = centurySigns[birthDate.startsWith('19') ? '19' : '20']
  return makeHetu(birthDate, 900 + randomInt(100), signs[randomInt(signs.length)])
}
