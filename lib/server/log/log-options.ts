import 'server-only'
import type { LogSummary } from '@/lib/contracts/archive/log'
import { logEventGroups, type LogEventGroup } from '@/lib/contracts/portal/log'
import { logGrounds } from '@/lib/domain/codes/log'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { ownKinds } from '@/lib/domain/log/event-kinds'
import { organisationDto } from '../organisation-dto'
import type { ReferenceData } from '../archive/reference/reference-data'

type Counted = LogSummary['kinds']

/** The values by which the log can be narrowed, with counts: only such as occur in what may be told of. */
export function logOptions(
  { organisations, kinds, grounds, serviceTasks: tasks }: LogSummary,
  reference: ReferenceData,
) {
  const rowsOf = (group: LogEventGroup) => {
    const wanted: readonly string[] = group === 'own' ? ownKinds : [group]
    return kinds
      .filter(({ value }) => wanted.includes(value))
      .reduce((sum, { rows }) => sum + rows, 0)
  }
  return {
    organisations: organisations.map(({ value, rows }) => ({
      value: { ...organisationDto(reference.organisations, value), id: value },
      count: rows,
    })),
    events: logEventGroups
      .map((value) => ({ value, count: rowsOf(value) }))
      .filter(({ count }) => count > 0),
    grounds: knownOf(logGrounds, grounds),
    serviceTasks: knownOf(serviceTasks, tasks),
  }
}

function knownOf<Code extends string>(codes: readonly Code[], counted: Counted) {
  return codes.flatMap((value) => {
    const count = counted.find((each) => each.value === value)?.rows
    return count ? [{ value, count }] : []
  })
}
