import { codeSystem, extension, sid } from '@/lib/contracts/archive/systems'
import { instantSql } from '../../database/instant-sql'

const boughtServices = `coalesce((select jsonb_agg(jsonb_build_object('url', '${extension.boughtService}', 'extension',
    jsonb_build_array(
      jsonb_build_object('url', 'unit', 'valueReference',
        jsonb_build_object('reference', 'Organization/' || s.producer_unit)),
      jsonb_build_object('url', 'from', 'valueDate', s.from_on))
    || case when s.until_on is null then '[]'::jsonb
      else jsonb_build_array(jsonb_build_object('url', 'until', 'valueDate', s.until_on)) end)
    order by s.from_on, s.producer_unit)
  from bought_services s where s.client_id = r.client_id and s.relationship_oid = r.oid), '[]'::jsonb)`

const meta = (table: string) =>
  `json_build_object('versionId', ${table}.revision::text, 'lastUpdated', ${instantSql(`${table}.updated_at`)})`

/** SQL for the EpisodeOfCare of a row `r` (relationships) with its own worker `w` (workers). */
const relationshipSql = `json_strip_nulls(json_build_object(
  'resourceType', 'EpisodeOfCare',
  'id', r.id,
  'meta', ${meta('r')},
  'extension', (json_build_array(
    json_build_object('url', '${extension.unit}', 'valueReference',
      json_build_object('reference', 'Organization/' || r.unit_id)),
    json_build_object('url', '${extension.socialService}', 'valueCode', r.social_service))::jsonb
    || ${boughtServices}),
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

/** SQL for what stands beside a text: its translations, text by language in a column; null when there are none. */
const translationsOf = (
  column: string,
) => `case when ${column} <> '{}' then json_build_object('extension',
  (select json_agg(json_build_object('url', '${extension.translation}', 'extension', json_build_array(
      json_build_object('url', 'lang', 'valueCode', key),
      json_build_object('url', 'content', 'valueString', value))) order by key)
    from jsonb_each_text(${column}))) end`

/** SQL for the PractitionerRole of a row `w` (workers). */
const workerSql = `json_strip_nulls(json_build_object(
  'resourceType', 'PractitionerRole',
  'id', w.id,
  'meta', ${meta('w')},
  'identifier', json_build_array(json_build_object(
    'system', '${sid.workerRole}', 'value', w.identifier)),
  'practitioner', json_build_object('display', w.name),
  'organization', json_build_object('reference', 'Organization/' || w.unit_id),
  'code', json_build_array(json_build_object('text', w.role, '_text', ${translationsOf('w.role_in')})),
  'telecom', case when w.telecom <> '[]' then w.telecom end,
  'availabilityExceptions', w.availability,
  '_availabilityExceptions', ${translationsOf('w.availability_in')}))`

/** [id, resource as JSON text] of each relationship and of each own worker. */
export type FoundRelationships = Readonly<{
  episodes: readonly (readonly [string, string])[]
  workers: readonly (readonly [string, string])[]
}>

/** Selects relationships `r`; a condition on them follows. Own workers are reached only from a relationship. */
export const relationshipsFound = `select ${relationshipSql}::text as episode, w.id as worker_id,
    case when w.id is not null then ${workerSql}::text end as worker, r.id, r.start_on
  from relationships r
  left join workers w on w.controller_id = r.controller_id and w.identifier = r.worker_identifier`

/** One row as FoundRelationships, out of `found`. */
export const relationshipsAnswer = `select
  (select coalesce(json_agg(json_build_array(id, episode) order by start_on desc, id), '[]') from found) as episodes,
  (select coalesce(json_agg(distinct jsonb_build_array(worker_id, worker)), '[]') from found
    where worker_id is not null) as workers`
