import { readDay } from '../checks/read-day'
import { readExtensions } from '../checks/read-extensions'
import { readOrganisation } from '../checks/read-reference'
import type { BundleContext } from '../bundle/bundle-context'
import { complete, present } from './complete'
import type { Place } from '../bundle/place'
import type { IncomingBoughtService } from '../bundle/transaction'

/**
 * A bought service of a client relationship (D2): which unit produces it, from which day, and, once the organiser records
 * that, on which day it has ended. It may begin later than today.
 */
export function readBoughtService(
  place: Place,
  bundle: BundleContext,
): IncomingBoughtService | undefined {
  if (!place.hasOnly(['url', 'extension'])) return undefined
  const parts = readExtensions(place.at('extension'), {
    unit: 'valueReference',
    from: 'valueDate',
    until: 'valueDate',
  })
  const unit = parts.get('unit')
  const begin = parts.get('from')
  const end = parts.get('until')
  if (!unit) place.report('missing-metadata', 'The unit that produces the service is missing.')
  if (!begin) place.report('missing-metadata', 'The day on which the service begins is missing.')
  const from = begin && readDay(begin)
  const until = end && readDay(end)
  if (end && from && until && until < from) {
    end.report('impossible-date', 'The end is before the start.')
  }
  const service = complete<IncomingBoughtService>({
    unitId: unit && readOrganisation(unit, bundle),
    from,
  })
  return service && { ...service, ...present({ until }) }
}
