import type { NationalLanguage } from '@/lib/domain/codes/languages'
import type { Day } from '../days'
import type { Person } from '../person'
import type { FiledDocument, FiledMatter, FiledRelationship } from '../scenarios/client-file'

/** A document of a test: what is not said is a decision on personal assistance, made some days ago. */
export type DocumentSpec = Partial<FiledDocument>

type Registered = Pick<
  Person,
  'deceased' | 'nonDisclosure' | 'takenIntoCare' | 'custodyDivision' | 'custodySectors'
>

/** A person of a test. Others are named by the names that the spec gives them. */
export type PersonSpec = Registered &
  Readonly<{
    /** Any when not said. */
    names?: Readonly<Pick<Person, 'callingName' | 'familyName'>>
    /** Whole years today; 40 when neither this nor a birth date is said. */
    age?: number
    birthDate?: Day
    /** Swedish when not said. */
    language?: NationalLanguage
    guardians?: readonly string[]
    informationRight?: readonly string[]
    adultGuardianship?: Readonly<{ guardians: readonly string[]; restricted: boolean }>
    mandates?: NonNullable<Person['mandates']>
    documents?: readonly DocumentSpec[]
    relationships?: readonly FiledRelationship[]
    matters?: readonly FiledMatter[]
    /** Has confirmed the newest Kanta information; yes for adults when not said. */
    confirmed?: boolean
  }>

export type PeopleSpec = Readonly<Record<string, PersonSpec>>

/** A document as it came to be stored: its newest version. */
export type MadeDocument = Readonly<{ key: string; id: string; title: string; madeOn: Day }>

export type MadePerson = Person & Readonly<{ documents: readonly MadeDocument[] }>
