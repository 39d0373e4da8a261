import { sql, type RawBuilder } from 'kysely'
import type { DocumentType } from '@/lib/domain/codes/document-types'
import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { SocialService } from '@/lib/domain/codes/social-services'
import { retentionOf } from '@/lib/domain/retention/retention-of'
import { isOfTask, retentionKeys, retentionTable } from '@/lib/domain/retention/retention-table'
import type { ArchiveTransaction } from '../../database/tables'

type Row = Readonly<{
  id: string
  type: DocumentType
  service_task: ServiceTask
  social_service: SocialService
  made_on: string
  kept_until: string | null
  kept_by: string | null
  matter_closed_on: string | null
  last_matter_closed_on: string | null
  birth_date: string | null
  deceased_on: string | null
  permanent: boolean
}>

/** The service tasks of which the last matter decides, in SQL. */
export const tasksOfNeed = serviceTasks.filter((task) =>
  retentionKeys.some(
    (key) => retentionTable[key].from === 'last-matter-closed' && isOfTask(key, task),
  ),
)
export const isOfNeed = sql<boolean>`d.service_task in (${sql.raw(
  tasksOfNeed.map((task) => `'${task}'`).join(', '),
)})`

/** The service tasks whose documents are kept for ever, by what is entered now. */
export const keptForEver = sql`array(select p.key from reference_state p where p.kind = 'permanent-keeping')`

/**
 * What is to be counted, a condition on `d` (documents): what never was, or when it was entered otherwise whether it is kept for ever. What was stored at the very
 * moment when that came to hold can't be told by anything that was done then, for nobody saw it; by this it is found.
 */
export const isToCount = sql<boolean>`(d.kept_by is null
  or (d.kept_by = 'permanent') <> (d.service_task = any(${keptForEver})))`

/**
 * The day on which the last matter of a task was closed in a register; null while one of them, or one of which no document tells the task,
 * is open, while a client relationship goes on, and when nothing is known of one.
 */
const lastMatter = sql`select case when exists (
      select from relationships r where r.client_id = n.client_id and r.controller_id = n.controller_id
        and r.service_task = n.service_task and r.status <> 'finished'
    ) or exists (
      select from documents o where o.client_id = n.client_id and o.shared_matter is null
        and o.controller_id = n.controller_id and o.service_task = n.service_task
    ) or bool_or(m.status <> 'completed' or m.end_on is null) then null else max(m.end_on) end
  from matters m where m.client_id = n.client_id and m.controller_id = n.controller_id and (
    exists (select from documents o where o.client_id = m.client_id and o.matter_oid = m.oid
      and o.service_task = n.service_task)
    or (m.status <> 'completed' or m.end_on is null) and not exists (
      select from documents o where o.client_id = m.client_id and o.matter_oid = m.oid))`

/**
 * Works out anew until when documents of a client are kept (A10), and writes what has changed. The client is locked.
 *
 * @param which a condition on `d` (documents)
 */
export async function countRetention(
  trx: ArchiveTransaction,
  clientId: string,
  which: RawBuilder<boolean>,
): Promise<void> {
  const { rows } = await sql<Row>`with chosen as materialized (
      select d.* from documents d where d.client_id = ${clientId} and ${which}
    ), needs as (
      select distinct d.client_id, d.controller_id, d.service_task from chosen d where ${isOfNeed}
    ), lasts as (
      select n.controller_id, n.service_task, (${lastMatter}) as closed_on from needs n
    )
    select d.id, d.type, d.service_task, d.social_service, d.made_on, d.kept_until, d.kept_by,
      m.end_on as matter_closed_on, l.closed_on as last_matter_closed_on, c.birth_date, g.deceased_on,
      d.service_task = any(${keptForEver}) as permanent
    from chosen d
    join clients c on c.client_id = d.client_id
    left join deaths g on g.client_id = d.client_id and g.organisation = d.controller_id
    left join matters m on m.client_id = d.client_id and m.oid = d.matter_oid
      and m.controller_id = d.controller_id and m.status = 'completed'
    left join lasts l on l.controller_id = d.controller_id and l.service_task = d.service_task`.execute(
    trx,
  )
  const changed = rows.flatMap((row) => {
    const { until, by } = retentionOf({
      type: row.type,
      serviceTask: row.service_task,
      socialService: row.social_service,
      madeOn: row.made_on,
      matterClosedOn: row.matter_closed_on,
      lastMatterClosedOn: row.last_matter_closed_on,
      birthDate: row.birth_date,
      deceasedOn: row.deceased_on,
      permanent: row.permanent,
    })
    const isSame = until === row.kept_until && by === row.kept_by
    return isSame ? [] : [{ id: row.id, until, by }]
  })
  if (changed.length === 0) return
  await sql`update documents d set kept_until = n.until, kept_by = n.by
    from unnest(${changed.map(({ id }) => id)}::text[], ${changed.map(({ until }) => until)}::date[],
      ${changed.map(({ by }) => by)}::text[]) as n (id, until, by)
    where d.client_id = ${clientId} and d.id = n.id`.execute(trx)
}

/**
 * A client of whom something is to be counted ({@link isToCount}). Each look ends at the first row of an index, also when there is nothing and whatever the server
 * believes of how much there is: it is asked for the first in the order of the index.
 */
export async function clientToCount(trx: ArchiveTransaction): Promise<string | undefined> {
  const { rows } = await sql<{ client_id: string }>`
    (select d.client_id from documents d where d.kept_by is null limit 1)
    union all
    select found.client_id from unnest(${keptForEver}) as t (task) cross join lateral (
      (select d.client_id from documents d where d.service_task = t.task and d.kept_by < 'permanent'
        order by d.kept_by limit 1)
      union all
      (select d.client_id from documents d where d.service_task = t.task and d.kept_by > 'permanent'
        order by d.kept_by limit 1)
    ) found
    union all
    select found.client_id from unnest(${serviceTasks}::text[]) as t (task) cross join lateral (
      select d.client_id from documents d where d.service_task = t.task
        and d.kept_by >= 'permanent' and d.kept_by <= 'permanent'
        order by d.kept_by limit 1
    ) found where t.task <> all(${keptForEver})
    limit 1`.execute(trx)
  return rows[0]?.client_id
}
