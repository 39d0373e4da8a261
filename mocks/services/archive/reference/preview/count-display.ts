import { sql, type RawBuilder } from 'kysely'
import type { View } from '@/lib/domain/visibility/view'
import type { ArchiveDatabase } from '../../database/tables'
import { displayPlaces, type DisplayPlace } from './display-places'
import { openCodes } from './open-codes'
import type { PlannedDisplay } from './planned-display'
import type { CountedDisplay } from './tell-display'

type Question = Readonly<{
  controller: string
  planned: PlannedDisplay
  view: Pick<View, 'switches' | 'shelterControllers'>
}>

/**
 * Counts, in one statement, the documents of a register that a change lets appear or disappear to their clients: those that no other rule
 * of V02–V15 hides on the day that one looks, with all that they are attached to (V19). What is in another register counts
 * as unknown, and that hides. Guardians may see less (V16).
 *
 * Documents are counted by place, and clients by themselves, each by several workers at once. A client has a bit for each place in which something of hers
 * changes, so that clients are then counted by their bits, of which there are few, and nothing is kept for each client and place.
 */
export async function countDisplay(
  database: ArchiveDatabase,
  { controller, planned, view }: Question,
): Promise<CountedDisplay> {
  const open = openCodes(controller, view)
  const places = displayPlaces(planned, open.types)
  const named = places.map(({ task, type, day }) => ({ task, type, day }))
  if (!places.some(({ changes }) => changes)) return { places: named, documents: [], alike: [] }
  const isOpen = (document: string) => isOpenDocument(document, open, view)
  const isOpenAlone = (
    document: string,
  ) => sql`${isOpen(document)} and (${sql.ref(`${document}.relationship_oid`)} is null
    or exists (select from relationships r where r.client_id = ${sql.ref(`${document}.client_id`)}
      and r.oid = ${sql.ref(`${document}.relationship_oid`)} and ${isOpenRelationship(controller, open)}))`
  const statement = sql<Row>`
    with places as not materialized (${tableOf(places)}),
    plain as not materialized (
      select d.client_id, p.place, p.bit, ${shows('d', 'p', 'after', 'p')} as appears
      from documents d join places p on p.task = d.service_task and p.type = d.type
      left join relationships r on r.client_id = d.client_id and r.oid = d.relationship_oid and ${isOpenRelationship(controller, open)}
      where d.controller_id = ${controller} and d.attached_to = '{}' and p.changes
        and ${shows('d', 'p', 'before', 'p')} <> ${shows('d', 'p', 'after', 'p')}
        and ${isOpen('d')} and (d.relationship_oid is null or r.oid is not null)),
    attached as materialized (
      select d.client_id, p.place, p.bit, ${shows('d', 'p', 'after', 'p')} and up.will as appears
      from documents d join places p on p.task = d.service_task and p.type = d.type
      cross join lateral (
        select coalesce(count(a.id) = cardinality(d.attached_to) and bool_and(${shows('a', 'ap', 'before', 'p')}), false) as was,
          coalesce(count(a.id) = cardinality(d.attached_to) and bool_and(${shows('a', 'ap', 'after', 'p')}), false) as will
        from unnest(d.attached_to) as above (set_oid)
        left join documents a on a.client_id = d.client_id and a.set_oid = above.set_oid and ${isOpenAlone('a')}
          and a.controller_id = ${controller}
        left join places ap on ap.task = a.service_task and ap.type = a.type) up
      where d.controller_id = ${controller} and d.attached_to <> '{}' and ${isOpenAlone('d')}
        and (${shows('d', 'p', 'before', 'p')} and up.was) <> (${shows('d', 'p', 'after', 'p')} and up.will)),
    by_place as materialized (
      select place, appears, sum(documents)::int as documents from (
        select place, appears, count(*) as documents from plain group by 1, 2
        union all select place, appears, count(*) from attached group by 1, 2) each group by 1, 2),
    by_client as materialized (
      select client_id, bit_or(appearing) as appearing, bit_or(disappearing) as disappearing from (
        select client_id, ${bitsOfSides} from plain group by 1
        union all select client_id, ${bitsOfSides} from attached group by 1) each group by 1),
    alike as materialized (
      select true as appears, appearing as bits, count(*) as clients from by_client where appearing is not null group by 2
      union all
      select false, disappearing, count(*) from by_client where disappearing is not null group by 2)
    select appears, place, null as bits, documents as number from by_place
    union all
    select appears, null, bits::text, clients::int from alike`
  return database.transaction().execute(async (trx) => {
    // A million documents are read by several workers, counted in memory and not sorted; compiling the statement takes longer than it saves.
    await sql`select set_config('work_mem', '64MB', true), set_config('enable_sort', 'off', true),
      set_config('jit', 'off', true), set_config('parallel_tuple_cost', '0', true), set_config('parallel_setup_cost', '0', true)`.execute(
      trx,
    )
    const { rows } = await statement.execute(trx)
    return {
      places: named,
      documents: rows.flatMap(({ appears, place, number: documents }) =>
        place === null ? [] : [{ appears, place, documents }],
      ),
      alike: rows.flatMap(({ appears, bits, number: clients }) =>
        bits === null ? [] : [{ appears, bits, clients }],
      ),
    }
  })
}

type Row = Readonly<{ appears: boolean; place: number | null; bits: string | null; number: number }>

const bitsOfSides = sql`bit_or(bit) filter (where appears) as appearing, bit_or(bit) filter (where not appears) as disappearing`

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

/** Whether nothing but first days and restrictions hides a document of an open type on the day `p.day`, whatever it is attached to or made in. */
function isOpenDocument(
  document: string,
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
    and (not ${of('delayed')} or coalesce(${of('delay_until')} <= p.day, false)))`
}

/** Whether a client relationship `r` hides nothing that was made in it. */
const isOpenRelationship = (controller: string, { services }: ReturnType<typeof openCodes>) =>
  sql`r.controller_id = ${controller} and r.social_service = any(${services}::text[])`
