import type { Language, NationalLanguage } from '@/lib/domain/codes/languages'
import type { OfficialTask } from '@/lib/domain/codes/official-tasks'

/** What a coded custody division can give one of the guardians to decide on. */
export const custodySectors = [
  'social-services',
  'health',
  'early-education',
  'education',
  'religion',
] as const
export type CustodySector = (typeof custodySectors)[number]

/** One invented person, as the population register and the mandate register know her. Everyone in it is made up. */
export type Person = Readonly<{
  /** Readable and stable: "ingrid-sandvik". */
  key: string
  /** Individual number 900–999 only. */
  hetu: string
  firstNames: string
  callingName: string
  familyName: string
  /** YYYY-MM-DD */
  birthDate: string
  language: NationalLanguage
  /** Who this is, in a sentence, for the page where one picks whom to log in as. */
  about: Readonly<Record<Language, string>>
  /** Scenario group of the login page; "official": one who acts for organisations, and is no client here. */
  group: 'alone' | 'family' | 'proxy' | 'special' | 'official'
  deceased?: boolean
  nonDisclosure?: boolean
  takenIntoCare?: boolean
  /** HETUs of the guardians; for a minor. */
  guardians?: readonly string[]
  /** HETUs of those who have a right to information without being guardians. */
  informationRight?: readonly string[]
  /** How custody is divided, when it is: by code, with the sectors that each guardian decides on, or only as text. */
  custodyDivision?: 'housing-only' | 'coded' | 'text-only'
  /** With `custodyDivision` "coded": what each guardian (by HETU) decides on. */
  custodySectors?: Readonly<Record<string, readonly CustodySector[]>>
  /** Guardianship of an adult: who the guardians are and whether the person's own competence is restricted. */
  adultGuardianship?: Readonly<{ guardians: readonly string[]; restricted: boolean }>
  /** Mandates that this person has given. Days are inclusive. */
  mandates?: readonly Readonly<{
    to: string
    theme: 'social-welfare' | 'health'
    validFrom: string
    validTo?: string
    withdrawn?: boolean
  }>[]
  /** For which organisations (logical ids) the person acts, and in what tasks. */
  organisationMandates?: readonly Readonly<{
    organisation: string
    tasks: readonly OfficialTask[]
  }>[]
}>
