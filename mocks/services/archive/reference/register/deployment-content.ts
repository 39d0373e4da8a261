import type { Deployment } from '@/lib/contracts/archive/deployment'

/** Whether a controller's decision has come to its day: before it nobody archives, old documents neither (A11). */
export const hasJoined = ({ joinsOn }: Pick<Deployment, 'joinsOn'>, today: string): boolean =>
  joinsOn <= today

/** Whether a decision lets more be stored than another. Null: there is none. */
export function storesMore(before: Deployment | null, after: Deployment | null): boolean {
  if (after === null) return false
  if (before === null) return true
  const lists = ['serviceTasks', 'socialServices', 'documentTypes'] as const
  return (
    after.joinsOn !== before.joinsOn ||
    (before.systemProfile !== undefined && after.systemProfile !== before.systemProfile) ||
    (after.journalsOfUnits && !before.journalsOfUnits) ||
    (after.documents !== before.documents && before.documents !== 'both') ||
    after.functions.some((each) => !before.functions.includes(each)) ||
    lists.some((name) => goesBeyond(after[name], before[name]))
  )
}

function goesBeyond(after: readonly string[] | undefined, before: readonly string[] | undefined) {
  if (before === undefined) return false
  return after === undefined || after.some((each) => !before.includes(each))
}
