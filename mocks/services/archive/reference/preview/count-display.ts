import { sql, type RawBuilder } from 'kysely'
import type { ControllerCoverage, DisplayRestriction, View } from '@/lib/domain/visibility/view'
import type { ArchiveDatabase } from '../../database/tables'
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
 */
export async function countDisplay(
  database: ArchiveDatabase,
  { controller, planned, view, least }: Question,
): Promise<readonly CountedDisplay[]> {
  const { before, after, days, tasks } = planned
  const all = [...days.keys()]
  const startsIn = ({ starts }: ControllerCoverage) => all.map((task) => starts.get(task) ?? null)
  const open = openCodes(controller, view)
  const isOpen = (document: string) => isOpenDocument(document, controller, open, view)
  const was = (document: string, start: string) =>
    sql`(coalesce(${sql.ref(`${start}.before`)} <= s.day, false) and not ${restricted(document, before.restrictions)})`
  const will = (document: string, start: string) =>
    sql`(coalesce(${sql.ref(`${start}.after`)} <= s.day, false) and not ${restricted(document, after.restrictions)})`
  const statement = sql<CountedDisplay>`
    with starts as materialized (select * from unnest(${all}::text[], ${all.map((task) => days.get(task))}::date[],
        ${startsIn(before)}::date[], ${startsIn(after)}::date[]) as s (task, day, before, after)),
    plain as (
      select d.client_id, d.service_task, d.type, s.day, ${was('d', 's')} as was, ${will('d', 's')} as will
      from documents d join starts s on s.task = d.service_task
      where d.controller_id = ${controller} and d.service_task = any(${tasks}::text[])
        and d.attached_to = '{}' and ${isOpen('d')}),
    attached as (
      select d.client_id, d.service_task, d.type, s.day,
        ${was('d', 's')} and up.was as was, ${will('d', 's')} and up.will as will
      from documents d join starts s on s.task = d.service_task
      cross join lateral (
        select coalesce(count(p.id) = cardinality(d.attached_to) and bool_and(${was('p', 'ps')}), false) as was,
          coalesce(count(p.id) = cardinality(d.attached_to) and bool_and(${will('p', 'ps')}), false) as will
        from unnest(d.attached_to) as above (set_oid)
        left join documents p on p.client_id = d.client_id and p.set_oid = above.set_oid and ${isOpen('p')}
          and p.controller_id = ${controller}
        left join starts ps on ps.task = p.service_task) up
      where d.controller_id = ${controller} and d.attached_to <> '{}' and ${isOpen('d')}),
    by_client as (
      select will as appears, service_task, type, day, client_id, count(*) as documents
      from (select * from plain union all select * from attached) counted
      where was <> will group by client_id, service_task, type, will, day),
    counted as (
      select appears, service_task, type, day, count(*) as clients, sum(documents) as documents
      from by_client group by 1, 2, 3, 4),
    told as (select * from counted where clients >= ${least}),
    clients_told as (
      select appears, client_id, sum(b.documents) as documents
      from by_client b join told using (appears, service_task, type) group by client_id, appears)
    select appears, service_task as "serviceTask", type as "documentType", day::text as "from",
      documents::int, clients::int, 0 as withheld from told
    union all
    select side.appears, null, null, null, coalesce(sum(c.documents), 0)::int, count(c.client_id)::int,
      (select count(*)::int from counted x where x.appears = side.appears and x.clients < ${least})
    from (values (true), (false)) as side (appears)
    left join clients_told c on c.appears = side.appears group by side.appears
    order by 1, 2 nulls last, 5 desc, 3`
  return database.transaction().execute(async (trx) => {
    // A million documents are counted in memory and not sorted, and compiling the statement takes longer than it saves.
    await sql`select set_config('work_mem', '64MB', true), set_config('enable_sort', 'off', true),
      set_config('jit', 'off', true)`.execute(trx)
    return (await statement.execute(trx)).rows
  })
}

/** Whether nothing but first days and restrictions hides a document on the day `s.day`, whatever it is attached to. */
function isOpenDocument(
  document: string,
  controller: string,
  { formats, types, services }: ReturnType<typeof openCodes>,
  { switches }: Question['view'],
): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${document}.${column}`)
  const ofOneClient = switches.sharedMatters
    ? sql`${of('shared_matter')} is not null`
    : sql`${of('shared_matter')} = false`
  return sql`(${of('status')} = 'current' and ${of('format')} = any(${formats}::text[])
    and ${of('type')} = any(${types}::text[]) and ${of('social_service')} = any(${services}::text[])
    and ${ofOneClient} and not ${of('special_content')}
    and (not ${of('delayed')} or coalesce(${of('delay_until')} <= s.day, false))
    and (${of('relationship_oid')} is null or exists (select from relationships r
      where r.client_id = ${of('client_id')} and r.oid = ${of('relationship_oid')}
        and r.controller_id = ${controller} and r.social_service = any(${services}::text[]))))`
}

/** V18, of the documents of one register. */
function restricted(document: string, restrictions: readonly DisplayRestriction[]) {
  const of = (column: string) => sql.ref(`${document}.${column}`)
  const each = restrictions.map(({ serviceTask, type, madeBefore }) => {
    const conditions = [
      serviceTask !== null && sql`${of('service_task')} = ${serviceTask}`,
      type !== null && sql`${of('type')} = ${type}`,
      madeBefore !== null && sql`${of('made_on')} < ${madeBefore}::date`,
    ].filter((one) => one !== false)
    return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`
  })
  return each.length === 0 ? sql`false` : sql`(${sql.join(each, sql` or `)})`
}
