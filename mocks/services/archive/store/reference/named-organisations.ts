import type { Organization } from 'fhir/r4'
import { showsNothing } from '@/lib/domain/text/shows-nothing'

/** The organisations, each with a name that can be seen. Throws for one without: nobody could tell whose register it is. */
export function namedOrganisations(organisations: readonly Organization[]) {
  const nameless = organisations.filter(({ name }) => showsNothing(name ?? ''))
  if (nameless.length > 0)
    throw new Error(`An organisation has no name: ${nameless.map(({ id }) => id).join(', ')}`)
  return organisations
}
