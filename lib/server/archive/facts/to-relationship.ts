import { codeSystem, extension } from '@/lib/contracts/archive/systems'
import type {
  ArchiveEpisodeOfCare,
  ArchivePractitionerRole,
} from '@/lib/contracts/archive/episode-of-care'
import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import { socialServices, type SocialService } from '@/lib/domain/codes/social-services'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { knownCode } from './known-code'
import { toNames, type Names } from './to-names'

export type OwnWorker = Readonly<{
  name: string
  /** In the organisation's own words: "socialarbetare". */
  title: Names | null
  unit: string | null
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
  unit: string | null
  startedOn: string | null
  /** Its last day; null while it goes on. */
  endedOn: string | null
  worker: OwnWorker | null
}>

const tasks: ReadonlySet<string> = new Set(serviceTasks)
const services: ReadonlySet<string> = new Set(socialServices)

/** @param workers by "PractitionerRole/<id>" */
export function toRelationship(
  episode: ArchiveEpisodeOfCare,
  workers: ReadonlyMap<string, ArchivePractitionerRole>,
): Relationship {
  const { id, type = [], extension: extensions = [], period, careManager } = episode
  const part = (url: string) => extensions.find((each) => each.url === url)
  const task = type
    .flatMap(({ coding }) => coding)
    .find(({ system }) => system === codeSystem.serviceTask)?.code
  const worker = workers.get(careManager?.reference ?? '')
  return {
    id,
    serviceTask: knownCode(tasks, task),
    socialService: knownCode(services, part(extension.socialService)?.valueCode),
    controller: idOf(episode.managingOrganization.reference) ?? '',
    unit: idOf(part(extension.unit)?.valueReference?.reference),
    startedOn: dayOf(period?.start),
    endedOn: dayOf(period?.end),
    worker: worker ? toOwnWorker(worker) : null,
  }
}

function toOwnWorker(role: ArchivePractitionerRole): OwnWorker {
  const { practitioner, code = [], organization, telecom = [] } = role
  const { availabilityExceptions: hours, _availabilityExceptions: hoursIn } = role
  const [title] = code
  const reached = (wanted: string) => telecom.find(({ system }) => system === wanted)?.value ?? null
  return {
    name: practitioner.display,
    title: title?.text === undefined ? null : toNames(title.text, title._text?.extension),
    unit: idOf(organization?.reference),
    phone: reached('phone'),
    email: reached('email'),
    hours: hours === undefined ? null : toNames(hours, hoursIn?.extension),
  }
}

function idOf(reference: string | undefined): string | null {
  return /^Organization\/([A-Za-z0-9.-]{1,64})$/.exec(reference ?? '')?.[1] ?? null
}

function dayOf(text: string | undefined): string | null {
  const day = text?.slice(0, 10) ?? ''
  return isCalendarDay(day) ? day : null
}
