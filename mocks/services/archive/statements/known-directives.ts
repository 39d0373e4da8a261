import type { Capacity } from '@/lib/domain/codes/capacities'
import { actsForMinor } from '@/lib/domain/visibility/capacity-traits'
import type { ArchiveDatabase, ArchiveTransaction } from '../database/tables'
import type { PersonCaller } from '../protocol/callers/caller'
import { findDirectives, type StatementRow, type DirectiveHistory } from './find-directives'

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
export async function knownDirectives(
  trx: ArchiveDatabase | ArchiveTransaction,
  { patientId, capacity }: Pick<PersonCaller, 'patientId' | 'capacity'>,
  directiveId?: string,
): Promise<DirectiveHistory[]> {
  const directives = await findDirectives(trx, patientId, directiveId)
  return directives.filter(({ begun }) => isKnownIn(capacity, begun))
}
