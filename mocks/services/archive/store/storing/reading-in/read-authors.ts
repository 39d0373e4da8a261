import { readOrganisation } from '../checks/read-reference'
import type { BundleContext } from '../bundle/bundle-context'
import type { Place } from '../bundle/place'

/** The unit that made the document, and after it the professional in words, when one is named. */
export function readAuthors(
  place: Place,
  bundle: BundleContext,
): { unitId?: string; authorName?: string } {
  const [unit, professional] = place.list('The unit as the first author', 1, 2)
  return {
    unitId: unit && readOrganisation(unit, bundle),
    authorName: professional?.hasOnly(['display'])
      ? professional.at('display').required('The name of the author').text(200)
      : undefined,
  }
}
