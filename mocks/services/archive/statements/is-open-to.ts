import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Archive } from '../archive'
import { mayState, type Stating } from './may-state'
import type { StatementAuthor } from './statement-author'

/**
 * Whether the author may state this. The switch for minors is of the portal: at a desk a professional judges whether the child
 * understands what she states.
 */
export function isOpenTo(
  { config, clock }: Archive,
  { capacity, adultFrom, channel }: StatementAuthor,
  act: Stating['act'],
): boolean {
  const minorsOwnStatements = channel !== 'portal' || (config.minorsOwnStatements ?? false)
  const isMinor = helsinkiDay(clock()) < adultFrom
  return mayState({ act, capacity, isMinor, minorsOwnStatements })
}
