import type { ArchiveTransaction } from '../../database/tables'

type Entered = Readonly<{
  id: string
  kind: string
  key: string
  author_id: string
  entered_at: Date
}>

/**
 * Who has had a hand in changes: who entered them, who wrote the draft that a signatory made a decision of, and who signed the report of a joint test
 * for either party. None of them is the second person that a change waits for (A12).
 */
export async function handsIn(
  trx: ArchiveTransaction,
  changes: readonly Entered[],
): Promise<ReadonlySet<string>> {
  const ids = changes.map(({ id }) => id)
  // Signing a draft enters the decision at the same moment, by the same person.
  const writers = await trx
    .selectFrom('reference_changes as c')
    .innerJoin('reference_changes as draft', (join) =>
      join
        .onRef('draft.key', '=', 'c.key')
        .onRef('draft.decided_at', '=', 'c.entered_at')
        .onRef('draft.decided_by_id', '=', 'c.author_id'),
    )
    .select('draft.author_id')
    .where('c.id', 'in', ids)
    .where('c.kind', '=', 'deployment')
    .where('draft.kind', '=', 'deployment-draft')
    .execute()
  const signers = await trx
    .selectFrom('joint_tests')
    .select(['organiser_signed_by', 'producer_signed_by'])
    .where('change_id', 'in', ids)
    .execute()
  const tested = signers.flatMap((each) => [each.organiser_signed_by, each.producer_signed_by])
  const all = [...changes, ...writers].map(({ author_id: by }) => by)
  return new Set([...all, ...tested.filter((by) => by !== null)])
}
