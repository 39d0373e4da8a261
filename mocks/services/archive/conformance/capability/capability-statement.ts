import type { CapabilityStatement, CapabilityStatementRestResource } from 'fhir/r4'
import { canonicalOf, published } from '../published'
import { operationDefinitions } from '../operations/operation-definitions'
import { idOfSearch, searches } from '../searching/search-parameters'
import { profiles } from '../structures/structure-definitions'
import { doesOf, type Address } from './interactions'
import { notes } from './notes'

const validation = 'http://hl7.org/fhir/OperationDefinition/Resource-validate'

/** What the archive can do, for GET /fhir/metadata: made of the addresses that it answers. */
export function capabilityStatement(
  routes: readonly Address[],
  url: string,
  now: Date,
): CapabilityStatement {
  const named = new Set([
    ...routes.flatMap((route) => doesOf(route)?.type ?? []),
    ...Object.keys(notes),
  ])
  return {
    resourceType: 'CapabilityStatement',
    ...{ status: 'active', experimental: true, date: now.toISOString(), kind: 'instance' },
    ...{ publisher: published.publisher, version: published.version },
    software: { name: 'MittKanta archive', version: published.version },
    implementation: {
      description: 'A mock of the client data repository of Finnish social welfare.',
      url: `${url}/fhir`,
    },
    ...{ fhirVersion: '4.0.1', format: ['application/fhir+json'] },
    rest: [
      {
        ...{ mode: 'server', security: securityOf(url) },
        resource: [...named].sort().map((type) => resourceOf(type, routes)),
        interaction: [{ code: 'transaction' }],
        operation: operationsOf(undefined, routes),
      },
    ],
  }
}

function resourceOf(type: string, routes: readonly Address[]): CapabilityStatementRestResource {
  const does = routes.flatMap((route) => {
    const what = doesOf(route)
    return what?.type === type ? [what] : []
  })
  const interactions = new Set(
    does.flatMap((each) => ('interaction' in each ? [each.interaction] : [])),
  )
  const searchParam = searches
    .filter((search) => search.on === type)
    .map((search) => ({
      ...{ name: search.code, type: search.type, documentation: search.description },
      definition: canonicalOf('SearchParameter', idOfSearch(search)),
    }))
  const operation = operationsOf(type, routes)
  const profile = Object.entries(profiles).find(([of]) => of === type)?.[1].url
  return {
    type,
    ...(profile !== undefined && { profile }),
    ...(type === 'DocumentReference' && { versioning: 'versioned' }),
    ...(notes[type] !== undefined && { documentation: notes[type] }),
    ...(interactions.size > 0 && { interaction: [...interactions].map((code) => ({ code })) }),
    ...(searchParam.length > 0 && { searchParam }),
    ...(type === 'EpisodeOfCare' && { searchInclude: ['EpisodeOfCare:care-manager'] }),
    ...(operation.length > 0 && { operation }),
  }
}

function operationsOf(type: string | undefined, routes: readonly Address[]) {
  return routes.flatMap((route) => {
    const does = doesOf(route)
    if (!does || !('operation' in does) || does.type !== type) return []
    return [{ name: does.operation, definition: definitionOf(type, does.operation) }]
  })
}

/** The definition of the archive's own, or FHIR's. */
function definitionOf(type: string | undefined, operation: string): string {
  const own = operationDefinitions.find(
    ({ code, resource }) => code === operation && resource?.[0] === type,
  )
  if (own?.url !== undefined) return own.url
  if (operation === 'validate') return validation
  throw new Error(`the operation ${operation} of ${type ?? 'the archive'} is defined nowhere`)
}

function securityOf(url: string) {
  const system = 'http://terminology.hl7.org/CodeSystem/restful-security-service'
  return {
    cors: false,
    service: [{ coding: [{ system, code: 'SMART-on-FHIR' }] }],
    description:
      'SMART Backend Services for systems, RFC 7523 for portals; what is published here needs no token.',
    extension: [
      {
        url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
        extension: [{ url: 'token', valueUri: `${url}/oauth/token` }],
      },
    ],
  }
}
