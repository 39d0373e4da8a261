import { sql } from 'kysely'
import type { SupervisionMark } from '@/lib/contracts/archive/supervision'
import type { ArchiveTransaction } from '../../database/tables'
import { againstProhibition } from '../../log/asking/log-marks'
import type { UseEvent } from './register-use'
import { clientsOfDay, unusuallyMany } from './worker-days'

export type Marked = Readonly<{
  id: string
  worker: Readonly<{ id: string; name: string }> | null
  marks: readonly SupervisionMark[]
}>

type Row = Readonly<{
  id: string
  worker_id: string | null
  name: string | null
  no_relationship: boolean
  against_prohibition: boolean
  same_name: boolean
  colleague: boolean
  clients: number
}>

/**
 * The own staff behind events, by name, and what of each deserves a question. Relationships and bought services are those of the own register, and of
 * others' use it is not asked whether they had one: that lies in their registers. The client is called what the own systems have told.
 */
export async function markUse(
  trx: ArchiveTransaction,
  controller: string,
  events: readonly UseEvent[],
): Promise<ReadonlyMap<string, Marked>> {
  if (events.length === 0) return new Map()
  const clients = events.map(({ client_id }) => client_id)
  const ids = events.map(({ id }) => id)
  const day = sql`(e.recorded at time zone 'Europe/Helsinki')::date`
  const parties = sql`(e.facts ->> 'organisation', e.facts ->> 'unit')`
  const { rows } = await sql<Row>`with asked as materialized (
      select e.client_id, e.id, e.recorded, e.facts, e.documents, ${day} as day, w.worker_id, w.name
      from unnest(${clients}::text[], ${ids}::text[]) as a (client_id, id)
      join audit_events e on e.client_id = a.client_id and e.id = a.id
      left join acting_workers w on w.client_id = e.client_id and w.commitment = e.facts ->> 'worker'
        and w.organisation = ${controller}
    ), days as (
      select a.worker_id, a.day, ${clientsOfDay(controller, 'a.worker_id', 'a.day')} as clients
      from (select distinct worker_id, day from asked where worker_id is not null) a
    )
    select e.id, e.worker_id, e.name, coalesce(days.clients, 0) as clients,
      (e.facts ->> 'kind' = 'use' and (e.facts ->> 'ground') in ('own-register', 'register-access', 'extensive-register-access')
        and not exists (select from relationships r where r.client_id = e.client_id and r.controller_id = ${controller}
          and r.start_on <= e.day and (r.end_on is null or r.end_on >= e.day)
          and (r.controller_id in ${parties} or r.unit_id in ${parties}))
        and not exists (select from bought_services b
          join relationships r on r.client_id = b.client_id and r.oid = b.relationship_oid
          where b.client_id = e.client_id and r.controller_id = ${controller}
          and b.from_on <= e.day and (b.until_on is null or b.until_on >= e.day)
          and b.producer_unit in ${parties})) as no_relationship,
      ${sql.raw(againstProhibition('e'))} as against_prohibition,
      exists (select from client_names c, regexp_split_to_table(lower(btrim(c.family_name)), '-') as part
        where c.client_id = e.client_id and c.organisation = ${controller} and part <> ''
        and regexp_replace(translate(lower(btrim(e.name)), '-', ' '), '^\\S+', '') || ' ' like '% ' || replace(replace(part, '%', ''), '_', '') || ' %'
      ) as same_name,
      (e.worker_id is not null and (${isColleague(controller)})) as colleague
    from asked e left join days on days.worker_id = e.worker_id and days.day = e.day`.execute(trx)
  return new Map(rows.map((row) => [row.id, markedOf(row)]))
}

/**
 * Whether the client of `e` is one of the own staff, and not the very worker: an official by her identity, which is kept as a client's is; anybody by her
 * name, when all words of a worker's name are hers, the whole family name and a given one among them.
 */
const isColleague = (controller: string) => sql`exists (select from staff s
      where s.organisation = ${controller} and s.worker_id = e.client_id and s.worker_id <> e.worker_id)
    or exists (select from client_names c
      cross join lateral (select name_words(c.family_name) as family, name_words(array_to_string(c.given_names, ' ')) as given) called
      join staff s on s.organisation = c.organisation and name_words(s.name) @> called.family
        and name_words(s.name) <@ (called.family || called.given) and name_words(s.name) && called.given
      where c.client_id = e.client_id and c.organisation = ${controller} and called.family <> '{}'
        and not (name_words(s.name) @> name_words(e.name) and name_words(s.name) <@ name_words(e.name)))`

function markedOf(row: Row): Marked {
  const { id, worker_id: workerId, name } = row
  const holds: Readonly<Record<SupervisionMark, boolean>> = {
    'no-relationship': row.no_relationship,
    'against-prohibition': row.against_prohibition,
    'same-name': row.same_name,
    colleague: row.colleague,
    'unusual-number': row.clients >= unusuallyMany,
  }
  const worker = workerId !== null && name !== null ? { id: workerId, name } : null
  const marks = (Object.keys(holds) as SupervisionMark[]).filter((mark) => holds[mark])
  return { id, worker, marks }
}
