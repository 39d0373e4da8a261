import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { ControllerCoverage, DisplayRestriction } from '@/lib/domain/visibility/view'
import type { FitChange } from '../register/change'
import type { ContentOf } from '../register/kinds'

type Held = Readonly<{ kind: string; key: string; content: unknown }>

/** What a controller shows before and after a change, and when one looks. */
export type PlannedDisplay = Readonly<{
  before: ControllerCoverage
  after: ControllerCoverage
  /** By service task, the first day on which the change can be seen; a task without one is never shown. */
  days: ReadonlyMap<ServiceTask, string>
  /** The service tasks whose documents the change is about. */
  tasks: readonly ServiceTask[]
}>

/**
 * A change of a first day (V17) or of a restriction (V18) laid on what holds. One looks at a first day on the first day that differs, at a
 * restriction when the task is shown: today, or from its first day on.
 */
export function plannedDisplay(
  held: readonly Held[],
  change: FitChange,
  today: string,
): PlannedDisplay {
  const { kind, key, content } = change
  const others = held.filter((each) => each.kind !== kind || each.key !== key)
  const before = coverageOf(held)
  const after = coverageOf(content === null ? others : [...others, { kind, key, content }])
  if (kind === 'display-start') {
    const task = key.split('/')[1] as ServiceTask
    const starts = [before, after].flatMap((each) => each.starts.get(task) ?? [])
    const day = later(today, starts.toSorted()[0])
    return { before, after, days: new Map(serviceTasks.map((each) => [each, day])), tasks: [task] }
  }
  const days = new Map([...before.starts].map(([task, start]) => [task, later(today, start)]))
  const own = held.filter((each) => each.kind === kind && each.key === key)
  const restrictions = coverageOf([...own, { kind, key, content }]).restrictions
  const tasks = [...days.keys()].filter((task) =>
    restrictions.some(({ serviceTask }) => serviceTask === null || serviceTask === task),
  )
  return { before, after, days, tasks }
}

const later = (today: string, start = today) => (start > today ? start : today)

function coverageOf(held: readonly Held[]): ControllerCoverage {
  const starts = new Map<ServiceTask, string>()
  const restrictions: DisplayRestriction[] = []
  for (const { kind, key, content } of held) {
    if (content === null) continue
    if (kind === 'display-start') {
      const { from } = content as ContentOf<'display-start'>
      starts.set(key.split('/')[1] as ServiceTask, from)
    } else {
      const {
        serviceTask = null,
        documentType: type = null,
        madeBefore = null,
      } = content as ContentOf<'display-restriction'>
      restrictions.push({ serviceTask, type, madeBefore })
    }
  }
  return { starts, restrictions }
}
