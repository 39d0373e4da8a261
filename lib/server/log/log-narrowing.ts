import 'server-only'
import type { LogNarrowing } from '@/lib/contracts/archive/log-request'
import type { LogFilters } from '@/lib/contracts/portal/log'
import { otherKinds, ownKinds } from '@/lib/domain/log/event-kinds'

/**
 * The choices of the address as the archive narrows by them. Where no event is chosen, own views stand apart; what touches
 * one document or one consent stands together.
 */
export function logNarrowing(filters: LogFilters): LogNarrowing {
  const { event, organisation, ground, serviceTask, from, to, touching, directive, row } = filters
  const isWhole = row !== null || (event === null && (touching !== null || directive !== null))
  const kinds = event === null ? otherKinds : event === 'own' ? ownKinds : [event]
  return {
    ...{ organisation, ground, serviceTask, from, to, directive, row },
    touching: touching === null ? [] : [touching],
    kinds: isWhole ? [] : kinds,
    events: [],
  }
}
