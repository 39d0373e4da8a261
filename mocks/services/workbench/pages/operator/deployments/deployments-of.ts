import { deploymentSchema, type Deployment } from '@/lib/contracts/archive/deployment'
import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'

/**
 * `sent`: signed, and waits for the operator. `comes`: confirmed, and waits for its moment. `holds`: in force. Each as the organisation's first decision, or as a
 * notice that changes the one before.
 */
type DeploymentState = 'sent' | 'comes' | 'holds'

export type DeploymentRow = Readonly<{
  change: ReferenceChange
  decided: Deployment
  state: DeploymentState
  /** The decision was changed by it. */
  isNotice: boolean
}>

/**
 * Of each organisation what is in force and what is on its way, by deployment period. What was sent back, or is over, has no row.
 *
 * @param changes the newest first, as the archive answers them
 */
export function deploymentsOf(changes: readonly ReferenceChange[]): readonly DeploymentRow[] {
  const notices = new Set(noticesOf(changes))
  const rows = changes.flatMap((change): DeploymentRow[] => {
    const state = stateOf(change, changes)
    const decided = deploymentSchema.safeParse(change.content).data
    if (!state || !decided) return []
    return [{ change, decided, state, isNotice: notices.has(change) }]
  })
  return rows.toSorted(
    (a, b) =>
      a.decided.deploymentPeriod.localeCompare(b.decided.deploymentPeriod) ||
      a.change.key.localeCompare(b.change.key) ||
      a.change.enteredAt.localeCompare(b.change.enteredAt),
  )
}

/** What was sent when the organisation had a decision in force already, the newest first. */
export function noticesOf(changes: readonly ReferenceChange[]): readonly ReferenceChange[] {
  return changes.filter(({ key, enteredAt }, at) =>
    changes
      .slice(at + 1)
      .some(({ key: of, heldFrom }) => of === key && heldFrom !== null && heldFrom <= enteredAt),
  )
}

function stateOf(
  change: ReferenceChange,
  all: readonly ReferenceChange[],
): DeploymentState | undefined {
  const { key, decision, needsSecond, heldFrom } = change
  if (decision === 'refused') return undefined
  if (heldFrom === null) return needsSecond && decision === null ? 'sent' : 'comes'
  const [inForce] = all
    .filter((other) => other.key === key && other.heldFrom !== null)
    .toSorted((a, b) => (b.heldFrom ?? '').localeCompare(a.heldFrom ?? ''))
  return inForce === change ? 'holds' : undefined
}
