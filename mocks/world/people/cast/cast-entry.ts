import { bornSoThatAge, type Day } from '../days'
import { makeHetu } from '../make-hetu'
import type { CustodySector, Person } from '../person'

/** Birth date: fixed, or chosen so that the person always is of the age that the scenario needs. */
type Birth = Day | Readonly<{ age: number; on: string }>

type Mandate = NonNullable<Person['mandates']>[number]

/** A person of the cast as written: others are named by key, days of mandates are counted from today. */
export type CastEntry = Readonly<
  Pick<
    Person,
    | 'key'
    | 'firstNames'
    | 'callingName'
    | 'familyName'
    | 'language'
    | 'about'
    | 'group'
    | 'deceased'
    | 'nonDisclosure'
    | 'takenIntoCare'
    | 'custodyDivision'
    | 'organisationMandates'
  > & {
    birth: Birth
    /** 900–999; odd for a man, even for a woman. */
    number: number
    guardians?: readonly string[]
    informationRight?: readonly string[]
    custodySectors?: Readonly<Record<string, readonly CustodySector[]>>
    adultGuardianship?: Readonly<{ guardians: readonly string[]; restricted: boolean }>
    mandates?: readonly Readonly<
      Omit<Mandate, 'validFrom' | 'validTo'> & {
        fromDay: number
        toDay?: number
      }
    >[]
  }
>

export const birthDateOf = ({ birth }: CastEntry, today: Day): Day =>
  typeof birth === 'string' ? birth : bornSoThatAge(today, birth.age, birth.on)

export const hetuOf = (entry: CastEntry, today: Day): string =>
  makeHetu(birthDateOf(entry, today), entry.number)
