import type { DocumentType } from '@/lib/domain/codes/document-types'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { ControllerCoverage } from '@/lib/domain/visibility/view'
import type { PlannedDisplay } from './planned-display'

/** What V17 and V18 say of documents of one service task and type: shown from a first day on, when they were made on another or later. */
type Shown = Readonly<{ start: string | null; madeFrom: string | null }>

/** A service task and type of a register, and what a change does there. */
export type DisplayPlace = Readonly<{
  task: ServiceTask
  type: DocumentType
  /** The day on which one looks. */
  day: string
  before: Shown
  after: Shown
  /** Whether the change is about documents here, and not only about what they are attached to. */
  changes: boolean
}>

/** Every place of a register in which documents can be shown before or after a change. */
export function displayPlaces(
  { before, after, days, tasks }: PlannedDisplay,
  types: readonly DocumentType[],
): readonly DisplayPlace[] {
  return [...days].flatMap(([task, day]) =>
    types.map((type) => {
      const [was, will] = [shownAt(before, task, type), shownAt(after, task, type)]
      const isSame = was.start === will.start && was.madeFrom === will.madeFrom
      return { task, type, day, before: was, after: will, changes: !isSame && tasks.includes(task) }
    }),
  )
}

/** Of several restrictions the widest holds; one without a day leaves nothing. */
function shownAt(
  { starts, restrictions }: ControllerCoverage,
  task: ServiceTask,
  type: DocumentType,
): Shown {
  const here = restrictions.filter(
    (each) =>
      (each.serviceTask === null || each.serviceTask === task) &&
      (each.type === null || each.type === type),
  )
  const days = here.flatMap(({ madeBefore }) => madeBefore ?? [])
  const madeFrom = days.length < here.length ? null : (days.toSorted().at(-1) ?? '-infinity')
  return { start: starts.get(task) ?? null, madeFrom }
}
