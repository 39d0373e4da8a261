import { z } from 'zod'
import type { Archive } from '../../archive'
import { personEntry } from '../../log/events/audit-entry'
import { auditedStatement, runAudited } from '../../log/events/audited-statement'
import { respond, refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { factsSql } from '../../database/facts-sql'
import { longestWords, wordsQuery } from './words-query'

const listRow = `'{"id":"' || d.id || '","title":' || to_json(d.title)::text || ',"unit":"' || d.unit_id
  || '","language":"' || d.language || '","contentType":"' || d.content_type || '"}'`

/** The rows of relationships, as JSON. Own workers are reached only from a relationship. */
const relationshipRows = `(select coalesce(json_agg(json_build_array(
    r.id, r.status, r.service_task, r.social_service, r.controller_id, r.unit_id, r.start_on, r.end_on,
    case when w.id is not null then json_build_object('name', w.name, 'role', w.role, 'roleIn', w.role_in,
      'unit', w.unit_id, 'telecom', w.telecom, 'hours', w.availability, 'hoursIn', w.availability_in) end)
    order by r.start_on desc, r.id), '[]')::text
  from relationships r
  left join workers w on w.controller_id = r.controller_id and w.identifier = r.worker_identifier
  where r.client_id = $1)`

/** The matters of the client, each at its place. */
const numberedMatters = `matter_places as (select m.oid, m.id, m.name, row_number() over (order by m.id) - 1 as place
  from matters m where m.client_id = $1)`

const matterRows = `(select coalesce(json_agg(json_build_array(m.id, m.name) order by m.place), '[]')::text from matter_places m)`

/** What is no longer kept and was shown to anyone at its end (A10). */
const endedRows = `(select coalesce(json_agg(json_build_array(x.id, x.shown_as, x.told_to, x.unit_id) order by x.id), '[]')::text
  from ended_documents x where x.client_id = $1 and cardinality(x.told_to) > 0)`

/**
 * The state of the index. Own workers change for many clients at once, so they are not in `index_states`: each change counts
 * up the revision of one, and whose workers they are is of the relationships.
 */
const stateOf = `select concat((select state from index_states where client_id = $1), '.',
    (select coalesce(sum(w.revision), 0) from relationships r
      join workers w on w.controller_id = r.controller_id and w.identifier = r.worker_identifier
      where r.client_id = $1)) as state`

/**
 * What does not narrow by words reads nothing more of an index that the caller has ($8 is its state). The aggregates keep the
 * order of the subquery, which is the order of the index.
 */
function statement(withWords: boolean): string {
  const matches = withWords ? `(b.words @@ to_tsquery('simple', $8))::text` : `'true'`
  const bodies = withWords
    ? ' join document_bodies b on b.client_id = d.client_id and b.id = d.id'
    : ''
  const from = `documents d${bodies} left join matter_places m on m.oid = d.matter_oid`
  const isKnown = withWords ? 'false' : '(select state from state) = $8::text'
  return auditedStatement({
    before: `state as (${stateOf}), ${numberedMatters}`,
    found: `select concat('[', ${factsSql}, ',', ${matches}, ']') as facts,
      row_number() over newest as position, coalesce(m.place::text, 'null') as matter,
      case when row_number() over newest <= $6::int then ${listRow} end as list_row
      from ${from} where d.client_id = $1 and ${isKnown} is not true
      window newest as (order by d.made_at desc, d.id desc)
      order by d.made_at desc, d.id desc`,
    answer: `select '{"state":"' || (select state from state) || '","readAt":"' || $7 || '","unchanged":'
      || case when ${isKnown} then 'true}' else 'false,"documents":[' || coalesce(string_agg(facts, ','), '')
      || '],"rows":[' || coalesce(string_agg(list_row, ',') filter (where list_row is not null), '')
      || '],"matters":' || ${matterRows} || ',"inMatter":[' || coalesce(string_agg(matter, ','), '')
      || '],"relationships":' || ${relationshipRows} || ',"ended":' || ${endedRows} || '}' end as body from found`,
  })
}

const withoutWords = statement(false)
const withWords = statement(true)

/** What it is asked with; the published OperationDefinition is made of it. */
export const displayIndexParameters = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.array(
    z.discriminatedUnion('name', [
      z.object({ name: z.literal('newest'), valueInteger: z.int().min(0).max(200) }),
      z.object({ name: z.literal('words'), valueString: z.string().max(longestWords) }),
      z.object({ name: z.literal('known'), valueString: z.string().max(100) }),
    ]),
  ),
})

/**
 * POST DocumentReference/$display-index: facts of all the client's documents, the newest list rows, and relationships; or that
 * all this is as the caller knows it. The log has the one as it has the other.
 */
export async function displayIndex(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'person') return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, 10_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = displayIndexParameters.safeParse(json.value)
  if (!body.success) {
    return refuse(
      c,
      400,
      invalidParameter('Parameters with newest (0–200), words and known are taken.'),
    )
  }
  const now = archive.clock()
  let newest = 0
  let words: string | undefined
  let known: string | null = null
  for (const parameter of body.data.parameter) {
    if (parameter.name === 'newest') newest = parameter.valueInteger
    else if (parameter.name === 'words') words = wordsQuery(parameter.valueString)
    else known = parameter.valueString
  }
  const [row] = await runAudited<{ body: string }>(
    archive.database,
    words === undefined ? withoutWords : withWords,
    personEntry(caller, 'display-index'),
    now,
    [newest, now.toISOString(), words ?? known],
  )
  return answer(c, row?.body ?? '')
}

/** In FHIR's terms the index is a Binary: its content, or the resource when that is asked for. */
function answer(c: FhirContext, index: string): Response {
  if (!c.req.header('accept')?.includes('application/fhir+json')) {
    return c.body(index, 200, { 'Content-Type': 'application/json; charset=utf-8' })
  }
  const data = Buffer.from(index).toString('base64')
  return respond(c, { resourceType: 'Binary', contentType: 'application/json', data })
}
