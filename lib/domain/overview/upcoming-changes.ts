import { addDays } from '../calendar/add-to-day'
import { eighteenthBirthday } from '../calendar/coming-of-age'
import type { ServiceTask } from '../codes/service-tasks'
import { tasksNotBegun } from '../documents/tasks-not-begun'
import type { InformationVersion } from '../information/information-need'
import type { Coverage } from '../visibility/view'

export type UpcomingChange =
  | Readonly<{ kind: 'task-begins'; on: string; serviceTask: ServiceTask; controller: string }>
  | Readonly<{ kind: 'client-turns-18'; on: string }>
  | Readonly<{ kind: 'new-information'; on: string; version: string }>

export type UpcomingQuestion = Readonly<{
  today: string
  /** Controllers at which the client is known, by what the viewer sees. */
  controllers: Iterable<string>
  coverage: Coverage
  birthDate: string
  versions: readonly InformationVersion[]
}>

/** How far ahead a change is told, in days. */
const horizon = 180

/**
 * What will change for the client within half a year, soonest first. A delayed document is never among it: that would
 * tell of the document (V14).
 */
export function upcomingChanges(question: UpcomingQuestion): UpcomingChange[] {
  const { today, controllers, coverage, birthDate, versions } = question
  const last = addDays(today, horizon)

  const begins = tasksNotBegun(controllers, coverage, today).flatMap((task): UpcomingChange[] => {
    const { from, serviceTask, controller } = task
    return from === null ? [] : [{ kind: 'task-begins', on: from, serviceTask, controller }]
  })
  const age: UpcomingChange = { kind: 'client-turns-18', on: eighteenthBirthday(birthDate) }
  const information = versions.map(({ version, validFrom }): UpcomingChange => ({
    kind: 'new-information',
    on: validFrom,
    version,
  }))
  return [...begins, age, ...information]
    .filter(({ on }) => on > today && on <= last)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
