import { addDays, type Day } from '../days'
import { familyNames, givenNames } from '../making/invented-names'
import { centurySigns, makeHetu } from '../make-hetu'
import type { Person } from '../person'

const firstDay = '1930-01-01'
const days = 28_124
const numbers = 100
/** Spreads consecutive people over the birth dates; has no factor in common with `days`. */
const stride = 10_007

/** The later signs only: the cast has the first one of each century, so the two never meet. */
const signs = centurySigns['19'].length - 1

/** How many people can be told apart. */
export const mostPeople = days * numbers * signs

export type NumberedPerson = Pick<
  Person,
  'key' | 'hetu' | 'firstNames' | 'callingName' | 'familyName' | 'birthDate' | 'language'
>

/** The n-th person of a generated population: always the same one, and nobody twice. */
export function numberedPerson(n: number): NumberedPerson {
  if (n < 0 || n >= mostPeople)
    throw new RangeError(`a population has ${mostPeople} people at most`)
  const birthDate: Day = addDays(firstDay, (n * stride) % days)
  const round = Math.floor(n / days)
  const century = centurySigns[birthDate.startsWith('19') ? '19' : '20']
  const sign = century[1 + Math.floor(round / numbers)] ?? century[1]
  const language = n % 3 === 0 ? 'fi' : 'sv'
  const callingName = givenNames[language][n % givenNames[language].length] ?? ''
  return {
    key: `person-${n}`,
    hetu: makeHetu(birthDate, 900 + (round % numbers), sign),
    firstNames: callingName,
    callingName,
    familyName: familyNames[language][(n * 7) % familyNames[language].length] ?? '',
    birthDate,
    language,
  }
}
