import { isObject, type Place } from './place'

export type Entry = Readonly<{
  index: number
  place: Place
  resource: Place
  fullUrl?: string
  resourceType: ResourceType
}>

/** What a transaction may hold, with how it is asked for. */
export const requests = {
  Patient: { method: 'PUT', search: 'Patient?identifier=' },
  DocumentReference: { method: 'POST', search: undefined },
  Binary: { method: 'POST', search: undefined },
  Task: { method: 'PUT', search: 'Task?identifier=' },
  EpisodeOfCare: { method: 'PUT', search: 'EpisodeOfCare?identifier=' },
  PractitionerRole: { method: 'PUT', search: 'PractitionerRole?identifier=' },
} as const

type ResourceType = keyof typeof requests

const fullUrls = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const mostEntries = 500

/** The entries of a transaction Bundle whose kind is known; what is wrong with the Bundle itself is reported. */
export function readEntries(bundle: Place): Entry[] {
  if (!isObject(bundle.value) || bundle.value.resourceType !== 'Bundle') {
    bundle.report('invalid-bundle', 'The body must be a FHIR Bundle in JSON.')
    return []
  }
  bundle.hasOnly(['resourceType', 'id', 'meta', 'type', 'timestamp', 'entry'])
  if (bundle.value.type !== 'transaction') {
    bundle.at('type').report('invalid-bundle', 'The type of the Bundle must be "transaction".')
  }
  const entries = bundle
    .at('entry')
    .list('An entry', 1, mostEntries)
    .flatMap((place, index) => readEntry(place, index) ?? [])
  reportRepeatedUrls(entries)
  return entries
}

function readEntry(place: Place, index: number): Entry | undefined {
  if (!place.hasOnly(['fullUrl', 'resource', 'request'])) return undefined
  const resource = place.at('resource').required('The resource')
  if (!resource.isThere) return undefined

  const resourceType = knownType(resource)
  if (!resourceType) return undefined
  readRequest(place.at('request').required('The request'), resourceType)
  return { index, place, resource, resourceType, fullUrl: readFullUrl(place.at('fullUrl')) }
}

function knownType(resource: Place): ResourceType | undefined {
  const type = resource.at('resourceType').value
  if (typeof type === 'string' && Object.hasOwn(requests, type)) return type as ResourceType
  const known = Object.keys(requests).join(', ')
  return resource.report('unsupported-entry', `A transaction can hold ${known} and nothing else.`)
}

function readRequest(request: Place, resourceType: ResourceType): void {
  if (!request.hasOnly(['method', 'url'])) return
  const { method, search } = requests[resourceType]
  request.at('method').required('The method').fixed(method)
  const url = request.at('url').required('The url')
  if (search === undefined) url.fixed(resourceType)
}

function readFullUrl(fullUrl: Place): string | undefined {
  if (!fullUrl.isThere) return undefined
  if (typeof fullUrl.value === 'string' && fullUrls.test(fullUrl.value)) return fullUrl.value
  return fullUrl.report('invalid-value', 'A urn:uuid is expected here.')
}

function reportRepeatedUrls(entries: readonly Entry[]): void {
  const seen = new Set<string>()
  for (const { fullUrl, place } of entries) {
    if (fullUrl === undefined) continue
    // A UUID is the same in capitals.
    const url = fullUrl.toLowerCase()
    if (seen.has(url)) place.at('fullUrl').report('duplicate-identifier', 'It comes twice.')
    seen.add(url)
  }
}
