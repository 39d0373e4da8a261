import { serviceTasks, type ServiceTask } from '../codes/service-tasks'
import type { Coverage } from '../visibility/view'

export type TaskNotBegun = Readonly<{
  controller: string
  serviceTask: ServiceTask
  /** First day of showing, after today; null: not decided. */
  from: string | null
}>

/** What the named controllers do not show yet (V17). It rests on public data: nothing of a client is in it. */
export function tasksNotBegun(
  controllers: Iterable<string>,
  coverage: Coverage,
  today: string,
  tasks: readonly ServiceTask[] = serviceTasks,
): TaskNotBegun[] {
  return [...new Set(controllers)].flatMap((controller) =>
    tasks.flatMap((serviceTask) => {
      const from = coverage.get(controller)?.starts.get(serviceTask) ?? null
      return from !== null && from <= today ? [] : [{ controller, serviceTask, from }]
    }),
  )
}
