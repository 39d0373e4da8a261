import type { Context } from 'hono'
import { deploymentSchema, type Deployment } from '@/lib/contracts/archive/deployment'
import {
  referenceChangesSchema,
  type ReferenceChange,
} from '@/lib/contracts/archive/reference-changes'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../../archive/archive-gate'
import type { Env, Parts } from '../../parts'
import { seated } from '../waiting/seated'

export type DecisionChange = ReferenceChange & Readonly<{ decided: Deployment | null }>

/** An organisation's decision: what holds, what waits, and how it came to that, the latest first. */
export type Decision = Readonly<{
  holds: DecisionChange | undefined
  drafts: readonly DecisionChange[]
  signed: readonly DecisionChange[]
  history: readonly DecisionChange[]
}>

const toChange = (change: ReferenceChange): DecisionChange => ({
  ...change,
  decided: deploymentSchema.safeParse(change.content).data ?? null,
})

/** Reads the decision of the own organisation with its whole history (A8, A12). */
export async function readDecision(
  c: Context<Env>,
  { archive }: Parts,
): Promise<Result<Decision, ArchiveFailure>> {
  const at = seated(c)
  const key = encodeURIComponent(at.seat.organisation.id)
  const changes: ReferenceChange[] = []
  for (const kind of ['deployment', 'deployment-draft']) {
    const query = `kind=${kind}&key=${key}`
    const read = await archive.ask(referenceChangesSchema, at, `/reference/changes?${query}`)
    if (!read.ok) return read
    changes.push(...read.value.changes)
  }
  const history = changes.toSorted((a, b) => b.enteredAt.localeCompare(a.enteredAt)).map(toChange)
  const of = (kind: string) => history.filter((change) => change.kind === kind)
  const waits = ({ needsSecond, decision }: ReferenceChange) => needsSecond && decision === null
  return ok({
    holds: of('deployment')
      .filter(({ heldFrom }) => heldFrom !== null)
      .toSorted((a, b) => (b.heldFrom ?? '').localeCompare(a.heldFrom ?? ''))[0],
    drafts: of('deployment-draft').filter(waits),
    signed: of('deployment').filter(waits),
    history,
  })
}
