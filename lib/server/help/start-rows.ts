import 'server-only'
import type { z } from 'zod'
import type { helpControllerSchema, startRowSchema } from '@/lib/contracts/portal/help'
import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { Organisation } from '../archive/facts/to-organisation'
import type { ReferenceData } from '../archive/reference/reference-data'
import { countKey, type OwnPart } from './own-part'

type ControllerRows = z.infer<typeof helpControllerSchema>
type StartRow = z.infer<typeof startRowSchema>

/**
 * From when each controller shows what (V17), and what it leaves out for now (V18). What is not the client's own is the
 * same for everyone.
 */
export function startRows(
  { organisations }: ReferenceData,
  own: OwnPart | null,
  today: string,
): ControllerRows[] {
  return [...organisations.values()]
    .filter(({ controller }) => controller)
    .map((controller) => ({
      id: controller.id,
      name: controller.name,
      own: own?.controllers.has(controller.id) ?? false,
      tasks: serviceTasks.map((task) => startRow(controller, task, own, today)),
    }))
}

function startRow(
  { id, coverage }: Organisation,
  serviceTask: ServiceTask,
  own: OwnPart | null,
  today: string,
): StartRow {
  const from = coverage.starts.get(serviceTask) ?? null
  return {
    serviceTask,
    from,
    begun: from !== null && from <= today,
    restrictions: coverage.restrictions
      .filter((each) => each.serviceTask === null || each.serviceTask === serviceTask)
      .map(({ type, madeBefore }) => ({ type, madeBefore })),
    visible: own?.counts ? (own.counts.get(countKey(id, serviceTask)) ?? 0) : null,
  }
}
