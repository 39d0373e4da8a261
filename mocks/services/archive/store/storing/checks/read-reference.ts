import type { ReadingContext } from '../bundle/transaction'
import type { Place } from '../bundle/place'

const organisation = /^Organization\/([A-Za-z0-9\-.]{1,64})$/

/** Reads {reference: "Organization/county-05"} as "county-05"; the organisation must be known. */
export function readOrganisation(place: Place, context: ReadingContext): string | undefined {
  if (!place.hasOnly(['reference', 'display', 'type'])) return undefined
  const reference = place.at('reference').required('The reference')
  if (!reference.isThere) return undefined

  const id =
    typeof reference.value === 'string' ? organisation.exec(reference.value)?.[1] : undefined
  if (id && context.isOrganisation(id)) return id
  return reference.report('unknown-organisation', 'No organisation is known by this reference.')
}
