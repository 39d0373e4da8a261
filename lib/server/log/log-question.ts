import 'server-only'
import type { LogFilters } from '@/lib/contracts/portal/log'
import { otherKinds, ownKinds } from '@/lib/domain/log/event-kinds'
import type { LogQuestion } from '../archive/read-log'

/**
 * The choices of the address as a question to the archive. Where no event is chosen, own views stand apart; what touches
 * one document or one consent stands together.
 */
export function logQuestion(filters: LogFilters): LogQuestion {
  const { event, organisation, ground, serviceTask, from, to, document, consent, row, cursor } =
    filters
  const isWhole = row !== null || (event === null && (document !== null || consent !== null))
  const kinds = event === null ? otherKinds : event === 'own' ? ownKinds : [event]
  return {
    kinds: isWhole ? [] : kinds,
    organisation,
    ground,
    serviceTask,
    from,
    to,
    touching: document,
    will: consent,
    row,
    cursor,
  }
}
