import type { Capacity } from '@/lib/domain/codes/capacities'
import { actsForMinor } from '@/lib/domain/visibility/capacity-traits'
import type { ArchiveDatabase, ArchiveTransaction } from '../database/tables'
import type { PersonCaller } from '../protocol/callers/caller'
import { findWills, type StatementRow, type WillHistory } from './find-wills'

/**
 * Whether one may know of a consent or prohibition, by the statement that began it. What a minor prohibits herself is to those
 * who act for her as if it never was (R5, C7).
 */
export function isKnownIn(
  capacity: Capacity,
  begun: Pick<StatementRow, 'kind' | 'capacity'>,
): boolean {
  const isOwnProhibition = begun.kind === 'prohibition-set' && begun.capacity === 'self'
  return !(isOwnProhibition && actsForMinor(capacity))
}

/** Those in the compartment of a person's token that she may know of, or one of them, newest first. */
export async function knownWills(
  trx: ArchiveDatabase | ArchiveTransaction,
  { patientId, capacity }: Pick<PersonCaller, 'patientId' | 'capacity'>,
  willId?: string,
): Promise<WillHistory[]> {
  const wills = await findWills(trx, patientId, willId)
  return wills.filter(({ begun }) => isKnownIn(capacity, begun))
}
