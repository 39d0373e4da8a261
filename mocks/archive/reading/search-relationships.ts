import { codeSystem, extension, sid } from '@/lib/contracts/archive/systems'
import type { Archive } from '../archive'
import { personEntry } from '../audit/audit-entry'
import { auditedStatement, runAudited } from '../audit/audited-statement'
import { refuse, respond, type FhirContext } from '../http/fhir-context'
import { invalidParameter, notAllowed } from '../http/outcome'
import { readBody, tooLarge } from '../http/read-body'
import { instantSql } from './document-resource'

const meta = (table: string) =>
  `json_build_object('versionId', ${table}.revision::text, 'lastUpdated', ${instantSql(`${table}.updated_at`)})`

const episode = `json_strip_nulls(json_build_object(
  'resourceType', 'EpisodeOfCare',
  'id', r.id,
  'meta', ${meta('r')},
  'extension', json_build_array(
    json_build_object('url', '${extension.unit}', 'valueReference',
      json_build_object('reference', 'Organization/' || r.unit_id)),
    json_build_object('url', '${extension.socialService}', 'valueCode', r.social_service)),
  'identifier', json_build_array(json_build_object(
    'system', '${sid.clientRelationship}', 'value', 'urn:oid:' || r.oid)),
  'status', r.status,
  'type', json_build_array(json_build_object('coding', json_build_array(json_build_object(
    'system', '${codeSystem.serviceTask}', 'code', r.service_task)))),
  'patient', json_build_object('reference', 'Patient/' || r.client_id),
  'managingOrganization', json_build_object('reference', 'Organization/' || r.controller_id),
  'period', json_build_object('start', r.start_on, 'end', r.end_on),
  'careManager', case when w.id is not null then
    json_build_object('reference', 'PractitionerRole/' || w.id) end))`

const worker = `json_strip_nulls(json_build_object(
  'resourceType', 'PractitionerRole',
  'id', w.id,
  'meta', ${meta('w')},
  'identifier', json_build_array(json_build_object(
    'system', '${sid.workerRole}', 'value', w.identifier)),
  'practitioner', json_build_object('display', w.name),
  'organization', json_build_object('reference', 'Organization/' || w.unit_id),
  'code', json_build_array(json_build_object('text', w.role)),
  'telecom', case when w.telecom <> '[]' then w.telecom end,
  'availabilityExceptions', w.availability))`

/** Own workers are reached only from a relationship of this client. */
const statement = auditedStatement({
  found: `select ${episode}::text as episode, w.id as worker_id,
      case when w.id is not null then ${worker}::text end as worker, r.id, r.start_on
    from relationships r
    left join workers w on w.controller_id = r.controller_id and w.identifier = r.worker_identifier
    where r.client_id = $1`,
  answer: `select
    (select coalesce(json_agg(json_build_array(id, episode) order by start_on desc, id), '[]') from found) as episodes,
    (select coalesce(json_agg(distinct jsonb_build_array(worker_id, worker)), '[]') from found
      where worker_id is not null) as workers`,
})
type Row = { episodes: [string, string][]; workers: [string, string][] }

const include = 'EpisodeOfCare:care-manager'
const known = ['_include', '_count', '_format', 'patient']

/** POST EpisodeOfCare/_search: the client relationships, with their own workers when they are asked for. */
export async function searchRelationships(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'person') return refuse(c, 403, notAllowed)
  const body = await readBody(c.req.raw, 50_000)
  if (!body) return refuse(c, 413, tooLarge)
  const form = new URLSearchParams(new TextDecoder().decode(body))
  if ([...form.keys()].some((name) => !known.includes(name))) {
    return refuse(c, 400, invalidParameter('A search parameter is not supported.'))
  }
  const [row] = await runAudited<Row>(
    archive.database,
    statement,
    personEntry(caller, 'search-relationships'),
    archive.clock(),
  )
  const isOwn = form
    .getAll('patient')
    .every((patient) => patient.replace(/^Patient\//, '') === caller.patientId)
  const episodes = isOwn ? (row?.episodes ?? []) : []
  const workers = isOwn && form.getAll('_include').includes(include) ? (row?.workers ?? []) : []
  return respond(c, searchset(archive.config.url, episodes, workers))
}

function searchset(
  url: string,
  episodes: readonly [string, string][],
  workers: readonly [string, string][],
): string {
  const entries = [
    ...episodes.map(([id, text]) => entry(`${url}/fhir/EpisodeOfCare/${id}`, text, 'match')),
    ...workers.map(([id, text]) => entry(`${url}/fhir/PractitionerRole/${id}`, text, 'include')),
  ]
  const link = JSON.stringify([{ relation: 'self', url: `${url}/fhir/EpisodeOfCare` }])
  const rest = entries.length > 0 ? `,"entry":[${entries.join()}]` : ''
  return `{"resourceType":"Bundle","type":"searchset","total":${episodes.length},"link":${link}${rest}}`
}

function entry(fullUrl: string, resource: string, mode: 'match' | 'include'): string {
  return `{"fullUrl":"${fullUrl}","resource":${resource},"search":{"mode":"${mode}"}}`
}
