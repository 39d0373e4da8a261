import { sql, type RawBuilder } from 'kysely'
import type { View } from '@/lib/domain/visibility/view'
import type { ArchiveDatabase } from '../../database/tables'
import { displayPlaces, type DisplayPlace } from './display-places'
import { openCodes } from './open-codes'
import type { PlannedDisplay } from './planned-display'

type Question = Readonly<{
  controller: string
  planned: PlannedDisplay
  view: Pick<View, 'switches' | 'shelterControllers'>
  /** Rows of fewer clients are not told. */
  least: number
}>

/** Without service task and type: over all rows that are told. `withheld`: rows that are not. */
export type CountedDisplay = Readonly<{
  appears: boolean
  serviceTask: string | null
  documentType: string | null
  from: string | null
  documents: number
  clients: number
  withheld: number
}>

/**
 * Counts, in one statement, the documents of a register that a change lets appear or disappear to their clients: those that no other rule
 * of V02–V15 hides on the day that one looks, with all that they are attached to (V19). What is in another register counts
 * as unknown, and that hides. Guardians may see less (V16).
 *
 * Documents are counted by place and by client in one pass. A client has a bit for each place in which something of hers changes, so that clients are
 * counted by their bits, of which there are few, and no document is grouped twice.
 */
export async function countDisplay(
  database: ArchiveDatabase,
  { controller, planned, view, least }: Question,
): Promise<readonly CountedDisplay[]> {
  const open = openCodes(controller, view)
  const places = displayPlaces(planned, open.types)
  if (!places.some(({ changes }) => changes)) return []
  const isOpen = (document: string) => isOpenDocument(document, controller, open, view)
  const told = sql`(select appears, bit_or(p.bit) as bits from told join places p using (place) group by 1)`
  const statement = sql<CountedDisplay>`
    with places as not materialized (${tableOf(places)}),
    changed as (
      select d.client_id, p.place, p.bit, ${shows('d', 'p', 'after', 'p')} as appears
      from documents d join places p on p.task = d.service_task and p.type = d.type
      where d.controller_id = ${controller} and d.attached_to = '{}' and p.changes
        and ${shows('d', 'p', 'before', 'p')} <> ${shows('d', 'p', 'after', 'p')} and ${isOpen('d')}
      union all
      select d.client_id, p.place, p.bit, ${shows('d', 'p', 'after', 'p')} and up.will
      from documents d join places p on p.task = d.service_task and p.type = d.type
      cross join lateral (
        select coalesce(count(a.id) = cardinality(d.attached_to) and bool_and(${shows('a', 'ap', 'before', 'p')}), false) as was,
          coalesce(count(a.id) = cardinality(d.attached_to) and bool_and(${shows('a', 'ap', 'after', 'p')}), false) as will
        from unnest(d.attached_to) as above (set_oid)
        left join documents a on a.client_id = d.client_id and a.set_oid = above.set_oid and ${isOpen('a')}
          and a.controller_id = ${controller}
        left join places ap on ap.task = a.service_task and ap.type = a.type) up
      where d.controller_id = ${controller} and d.attached_to <> '{}' and ${isOpen('d')}
        and (${shows('d', 'p', 'before', 'p')} and up.was) <> (${shows('d', 'p', 'after', 'p')} and up.will)),
    grouped as materialized (
      select place, appears, client_id, count(*)::int as documents, grouping(client_id) = 1 as of_place,
        bit_or(bit) filter (where appears) as appearing, bit_or(bit) filter (where not appears) as disappearing
      from changed group by grouping sets ((place, appears), (client_id))),
    alike as materialized (
      select true as appears, appearing as bits, count(*) as clients from grouped where not of_place and appearing is not null group by 2
      union all
      select false, disappearing, count(*) from grouped where not of_place and disappearing is not null group by 2),
    counted as materialized (
      select g.appears, g.place, g.documents, sum(a.clients)::int as clients
      from grouped g join alike a on a.appears = g.appears and get_bit(a.bits, g.place) = 1
      where g.of_place group by 1, 2, 3),
    told as (select * from counted where clients >= ${least})
    select told.appears, p.task as "serviceTask", p.type as "documentType", p.day::text as "from",
      told.documents, told.clients, 0 as withheld
    from told join places p using (place)
    union all
    select side.appears, null, null, null,
      coalesce((select sum(documents)::int from told where told.appears = side.appears), 0),
      coalesce((select sum(a.clients)::int from alike a join ${told} t on t.appears = a.appears
        where a.appears = side.appears and (a.bits & t.bits) <> ${sql.raw(`b'${bitsOf(places.length)}'`)}), 0),
      (select count(*)::int from counted x where x.appears = side.appears and x.clients < ${least})
    from (values (true), (false)) as side (appears)
    order by 1, 2 nulls last, 5 desc, 3`
  return database.transaction().execute(async (trx) => {
    // A million documents are counted in memory and not sorted, and compiling the statement takes longer than it saves.
    await sql`select set_config('work_mem', '64MB', true), set_config('enable_sort', 'off', true),
      set_config('jit', 'off', true)`.execute(trx)
    return (await statement.execute(trx)).rows
  })
}

/** As many bits as there are places, with the one of a place set. */
const bitsOf = (length: number, place?: number) =>
  Array.from({ length }, (_, n) => (n === place ? '1' : '0')).join('')

function tableOf(places: readonly DisplayPlace[]): RawBuilder<unknown> {
  const all = <Value>(pick: (place: DisplayPlace, n: number) => Value) => places.map(pick)
  return sql`select place, task, type, day, bits::${sql.raw(`bit(${places.length})`)} as bit, changes,
      before_start, before_made, after_start, after_made
    from unnest(${all((_, n) => n)}::int[], ${all(({ task }) => task)}::text[], ${all(({ type }) => type)}::text[],
      ${all(({ day }) => day)}::date[], ${all((_, n) => bitsOf(places.length, n))}::text[],
      ${all(({ changes }) => changes)}::boolean[],
      ${all(({ before }) => before.start)}::date[], ${all(({ before }) => before.madeFrom)}::date[],
      ${all(({ after }) => after.start)}::date[], ${all(({ after }) => after.madeFrom)}::date[])
    as p (place, task, type, day, bits, changes, before_start, before_made, after_start, after_made)`
}

/** V17 and V18 of a document in its place, on the day on which one looks at another. */
function shows(document: string, place: string, when: 'before' | 'after', lookedAt: string) {
  const of = (table: string, column: string) => sql.ref(`${table}.${column}`)
  return sql`coalesce(${of(place, `${when}_start`)} <= ${of(lookedAt, 'day')}
    and ${of(document, 'made_on')} >= ${of(place, `${when}_made`)}, false)`
}

/** Whether nothing but first days and restrictions hides a document of an open type on the day `p.day`, whatever it is attached to. */
function isOpenDocument(
  document: string,
  controller: string,
  { formats, services }: ReturnType<typeof openCodes>,
  { switches }: Question['view'],
): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${document}.${column}`)
  const ofOneClient = switches.sharedMatters
    ? sql`${of('shared_matter')} is not null`
    : sql`${of('shared_matter')} = false`
  return sql`(${of('status')} = 'current' and ${of('format')} = any(${formats}::text[])
    and ${of('social_service')} = any(${services}::text[])
    and ${ofOneClient} and not ${of('special_content')}
    and (not ${of('delayed')} or coalesce(${of('delay_until')} <= p.day, false))
    and (${of('relationship_oid')} is null or exists (select from relationships r
      where r.client_id = ${of('client_id')} and r.oid = ${of('relationship_oid')}
        and r.controller_id = ${controller} and r.social_service = any(${services}::text[]))))`
}
