import type { ActivityDefinition, FhirResource } from 'fhir/r4'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Archive } from '../../archive'
import { idOf, refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { readQuery } from '../../protocol/http/read-body'
import { notAllowed, notFound } from '../../protocol/http/outcome'
import {
  isProblem,
  readControl,
  tooMany,
  type SearchControl,
} from '../../protocol/http/search-control'
import { isAsked, meansCode } from '../../protocol/http/search-matches'
import { searchset } from '../../protocol/http/searchset'
import { statusOn } from '../register/information-status'
import { allows } from '../../protocol/callers/scopes'

/** GET Organization: controllers, units and producers. Public, so any token with the scope will do and no row is left. */
export async function searchOrganisations(archive: Archive, c: FhirContext): Promise<Response> {
  if (!allows(c.var.caller.scope, 'Organization', 's')) return refuse(c, 403, notAllowed)
  const query = readQuery(c.req.raw)
  const control = readControl(query, { repeated: ['_id'] })
  if (isProblem(control)) return refuse(c, 400, control)
  const rows = await archive.database
    .selectFrom('organisations')
    .select(['id', 'resource'])
    .orderBy('id')
    .execute()
  const resources = rows
    .filter(({ id }) => isAsked(query, '_id', (asked) => asked === id))
    .map(({ resource }) => parsed(resource))
  return answer(archive, c, control, 'Organization', resources)
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
  const control = readControl(query, { repeated: ['url', 'version', 'status'] })
  if (isProblem(control)) return refuse(c, 400, control)
  const today = helsinkiDay(archive.clock())
  const rows = await archive.database
    .selectFrom('information_versions')
    .selectAll()
    .orderBy('url')
    .orderBy('version')
    .execute()
  const resources = rows
    .filter(({ url }) => isAsked(query, 'url', (asked) => asked === url))
    .filter(({ version }) => isAsked(query, 'version', (asked) => meansCode(asked, version)))
    .map(({ resource }) => ({
      ...definition(resource),
      status: statusOn(resource, today) ?? ('unknown' as const),
    }))
    .filter(({ status }) =>
      isAsked(query, 'status', (asked) => meansCode(asked, status, statusSystem)),
    )
  return answer(archive, c, control, 'ActivityDefinition', resources)
}

const statusSystem = 'http://hl7.org/fhir/publication-status'

function definition(resource: unknown): ActivityDefinition {
  return resource as ActivityDefinition
}

/** Columns of type jsonb come parsed from both drivers. */
function parsed(resource: unknown): FhirResource {
  return resource as FhirResource
}

function answer(
  { config }: Archive,
  c: FhirContext,
  control: SearchControl,
  type: FhirResource['resourceType'],
  resources: readonly FhirResource[],
): Response {
  const problem = tooMany(control, resources.length)
  if (problem) return refuse(c, 400, problem)
  return respond(c, searchset(config.url, type, resources, control.onlyTotal))
}
