import { addYears } from '../calendar/add-to-day'
import { isMinor } from '../calendar/coming-of-age'
import type { DocumentType } from '../codes/document-types'
import type { ServiceTask } from '../codes/service-tasks'
import type { SocialService } from '../codes/social-services'
import {
  isOfTask,
  retentionKeys,
  retentionTable,
  type RetentionKey,
  type RetentionRow,
  type RetentionStart,
} from './retention-table'

/** What decides how long a version is kept. Days are YYYY-MM-DD; null: not known, or not yet. */
export type RetentionFacts = Readonly<{
  type: DocumentType
  serviceTask: ServiceTask
  socialService: SocialService
  madeOn: string
  /** The day on which its matter was closed; null also when it is open, or there is none. */
  matterClosedOn: string | null
  /** The day on which the last matter of the service task was closed; null while there is a need. */
  lastMatterClosedOn: string | null
  birthDate: string | null
  deceasedOn: string | null
  /** Documents of the service task are kept for ever. */
  permanent: boolean
}>

export type Retention = Readonly<{
  /** The last day on which it is kept; null: it can't be worked out (yet), and then nothing is deleted. */
  until: string | null
  /** The row of the table that decides. */
  by: RetentionKey
}>

/**
 * Until when a version is kept, and by which row of the table (A10). Of several rows the one that ends last decides; one whose day can't be
 * worked out goes before all others.
 */
export function retentionOf(facts: RetentionFacts): Retention {
  const [first, ...others] = rowsFor(facts).map((by): Retention => ({
    by,
    until: dayOf(by, facts),
  }))
  if (!first) throw new Error(`no time of keeping for ${facts.serviceTask}`)
  return others.reduce(laterOf, first)
}

function laterOf(one: Retention, other: Retention): Retention {
  if (one.until === null) return one
  return other.until === null || other.until > one.until ? other : one
}

/** What is of no client relationship but about a child, who need not be the client. */
const aboutChildren: readonly SocialService[] = [
  'custody-investigation',
  'parenthood-investigation',
  'custody-and-maintenance',
  'supervised-visits',
  'adoption-counselling',
]

function rowsFor(facts: RetentionFacts): readonly RetentionKey[] {
  const { type, serviceTask, permanent } = facts
  if (permanent) return ['permanent']
  if (isOfType('client-relationship', type)) return ['client-relationship']
  if (isOfType('voucher', type)) return ['voucher']
  const ofTask =
    serviceTask === 'family-law'
      ? [isAboutChild(facts) ? ('family-law-child' as const) : ('family-law' as const)]
      : retentionKeys.filter((key) => isOfTask(key, serviceTask))
  return isOfType('fees', type) ? [...ofTask, 'fees'] : ofTask
}

/** A client who was a child then, or whose day of birth is not known, and what is always about one. */
function isAboutChild({ birthDate, madeOn, socialService }: RetentionFacts): boolean {
  return aboutChildren.includes(socialService) || birthDate === null || isMinor(birthDate, madeOn)
}

function dayOf(key: RetentionKey, facts: RetentionFacts): string | null {
  const { years, from } = retentionTable[key]
  const day = startOf[from](facts)
  return day === null ? null : addYears(day, years)
}

const startOf: Readonly<Record<RetentionStart, (facts: RetentionFacts) => string | null>> = {
  'matter-closed': ({ matterClosedOn }) => matterClosedOn,
  'last-matter-closed': ({ lastMatterClosedOn }) => lastMatterClosedOn,
  // Of a child who is not the client nobody here knows the day of birth.
  birth: ({ birthDate, madeOn }) =>
    birthDate !== null && isMinor(birthDate, madeOn) ? birthDate : null,
  death: ({ deceasedOn }) => deceasedOn,
  made: ({ madeOn }) => madeOn,
  'not-told': () => null,
  'never-ends': () => null,
}

function isOfType(key: RetentionKey, type: DocumentType): boolean {
  const { of }: RetentionRow = retentionTable[key]
  return 'types' in of && of.types.includes(type)
}
