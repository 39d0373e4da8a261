import type { RelationshipRow } from '@/lib/contracts/archive/display-index'
import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import { socialServices, type SocialService } from '@/lib/domain/codes/social-services'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { knownCode } from '@/lib/contracts/archive/facts/known-code'
import { inEveryLanguage, type Names } from './to-names'

export type OwnWorker = Readonly<{
  name: string
  /** In the organisation's own words: "socialarbetare". */
  title: Names
  unit: string
  phone: string | null
  email: string | null
  hours: Names | null
}>

/** A client relationship as the archive knows it; whether it is shown is decided elsewhere. */
export type Relationship = Readonly<{
  id: string
  serviceTask: ServiceTask | null
  socialService: SocialService | null
  controller: string
  unit: string
  startedOn: string | null
  /** Its last day; null while it goes on. */
  endedOn: string | null
  worker: OwnWorker | null
}>

const tasks: ReadonlySet<string> = new Set(serviceTasks)
const services: ReadonlySet<string> = new Set(socialServices)

/** One row of the display index; null for a relationship that neither stands nor stood, as one entered in error. */
export function toRelationship(row: RelationshipRow): Relationship | null {
  const [id, status, task, service, controller, unit, start, end, worker] = row
  if (status !== 'active' && status !== 'finished') return null
  return {
    id,
    serviceTask: knownCode(tasks, task),
    socialService: knownCode(services, service),
    controller,
    unit,
    startedOn: dayOf(start),
    endedOn: dayOf(end),
    worker: worker && toOwnWorker(worker),
  }
}

function toOwnWorker(worker: NonNullable<RelationshipRow[8]>): OwnWorker {
  const { name, role, roleIn, unit, telecom, hours, hoursIn } = worker
  const reached = (wanted: string) => telecom.find(({ system }) => system === wanted)?.value ?? null
  return {
    name,
    title: inEveryLanguage(role, new Map(Object.entries(roleIn))),
    unit,
    phone: reached('phone'),
    email: reached('email'),
    hours: hours === null ? null : inEveryLanguage(hours, new Map(Object.entries(hoursIn))),
  }
}

function dayOf(text: string | null): string | null {
  return text !== null && isCalendarDay(text) ? text : null
}
