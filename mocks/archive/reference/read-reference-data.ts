import type { FhirResource } from 'fhir/r4'
import type { Archive } from '../archive'
import { idOf, refuse, respond, type FhirContext } from '../http/fhir-context'
import { readQuery } from '../http/read-body'
import { invalidParameter, notAllowed, notFound } from '../http/outcome'
import { allows } from '../tokens/scopes'

/** GET Organization: controllers, units and producers. Public, so any token with the scope will do and no row is left. */
export async function searchOrganisations(archive: Archive, c: FhirContext): Promise<Response> {
  if (!allows(c.var.caller.scope, 'Organization', 's')) return refuse(c, 403, notAllowed)
  const query = readQuery(c.req.raw)
  if (!hasOnly(query, ['_count', '_format', '_id'])) return refuse(c, 400, unsupported)
  const ids = query.get('_id')?.split(',')
  const rows = await archive.database
    .selectFrom('organisations')
    .select(['id', 'resource'])
    .orderBy('id')
    .execute()
  const resources = rows
    .filter(({ id }) => ids?.includes(id) ?? true)
    .map(({ resource }) => parsed(resource))
  return respond(c, searchset(archive, 'Organization', resources))
}

/** GET Organization/{id} */
export async function readOrganisation(archive: Archive, c: FhirContext): Promise<Response> {
  if (!allows(c.var.caller.scope, 'Organization', 'r')) return refuse(c, 403, notAllowed)
  const row = await archive.database
    .selectFrom('organisations')
    .select('resource')
    .where('id', '=', idOf(c))
    .executeTakeFirst()
  return row ? respond(c, parsed(row.resource)) : refuse(c, 404, notFound)
}

/** GET ActivityDefinition?url=…: the versions of the Kanta information. */
export async function searchInformation(archive: Archive, c: FhirContext): Promise<Response> {
  if (!allows(c.var.caller.scope, 'ActivityDefinition', 's')) return refuse(c, 403, notAllowed)
  const query = readQuery(c.req.raw)
  if (!hasOnly(query, ['url', 'version', 'status', '_count', '_format'])) {
    return refuse(c, 400, unsupported)
  }
  const rows = await archive.database
    .selectFrom('information_versions')
    .selectAll()
    .orderBy('url')
    .orderBy('version')
    .execute()
  const isAsked = (name: string, value: unknown) =>
    query.getAll(name).every((asked) => asked.split(',').some((one) => one === value))
  const resources = rows
    .filter((row) => isAsked('url', row.url) && isAsked('version', row.version))
    .map(({ resource }) => parsed(resource))
    .filter((resource) => isAsked('status', 'status' in resource ? resource.status : undefined))
  return respond(c, searchset(archive, 'ActivityDefinition', resources))
}

const unsupported = invalidParameter('A search parameter is not supported.')

function hasOnly(query: URLSearchParams, known: readonly string[]): boolean {
  return [...query.keys()].every((name) => known.includes(name))
}

/** Columns of type jsonb come parsed from both drivers. */
function parsed(resource: unknown): FhirResource {
  return resource as FhirResource
}

function searchset({ config }: Archive, type: string, resources: readonly FhirResource[]) {
  const address = `${config.url}/fhir/${type}`
  const entry = resources.map((resource) => ({
    fullUrl: `${address}/${resource.id ?? ''}`,
    resource,
    search: { mode: 'match' },
  }))
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: entry.length,
    link: [{ relation: 'self', url: address }],
    ...(entry.length > 0 && { entry }),
  }
}
