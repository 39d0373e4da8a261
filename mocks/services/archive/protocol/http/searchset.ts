import type { Bundle, FhirResource } from 'fhir/r4'

/** All that a search found, as a Bundle; `onlyTotal`: how many they are. `url` is the address of the archive. */
export function searchset(
  url: string,
  type: FhirResource['resourceType'],
  resources: readonly FhirResource[],
  onlyTotal: boolean,
): Bundle {
  const entry = resources.map((resource) => ({
    fullUrl: `${url}/fhir/${type}/${resource.id}`,
    resource,
    search: { mode: 'match' as const },
  }))
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: entry.length,
    link: [{ relation: 'self', url: `${url}/fhir/${type}` }],
    ...(entry.length > 0 && !onlyTotal && { entry }),
  }
}
