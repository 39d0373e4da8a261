import 'server-only'
import type { LogNarrowing } from '@/lib/contracts/archive/log-request'
import type { LogFilters } from '@/lib/contracts/portal/log'
import { otherKinds, ownKinds } from '@/lib/domain/log/event-kinds'
import { documentsOfMatter } from './documents-of-matter'
import type { Sight } from './open-log'

/**
 * The choices of the address as the archive narrows by them. Where no event is chosen, own views stand apart; what touches
 * one document, one matter or one consent stands together.
 */
export function logNarrowing(
  filters: LogFilters,
  sight: Pick<Sight, 'shown' | 'index'>,
): LogNarrowing {
  const { event, organisation, ground, serviceTask, from, to, directive, row } = filters
  const touching = touchedBy(filters, sight)
  const isWhole = row !== null || (event === null && (touching.length > 0 || directive !== null))
  const kinds = event === null ? otherKinds : event === 'own' ? ownKinds : [event]
  return {
    ...{ organisation, ground, serviceTask, from, to, directive, row },
    touching,
    kinds: isWhole ? [] : kinds,
    events: [],
  }
}

/** What no document is called: of a matter in which nothing is shown, nothing is told. */
const nothing = ['nothing']

function touchedBy({ touching, matter }: LogFilters, sight: Pick<Sight, 'shown' | 'index'>) {
  if (touching !== null) return [touching]
  if (matter === null) return []
  const documents = documentsOfMatter(sight, matter)
  return documents.length > 0 ? documents : nothing
}
