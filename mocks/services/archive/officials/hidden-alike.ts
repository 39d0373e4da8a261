import { sql, type RawBuilder } from 'kysely'
import { organizationSchema } from '@/lib/contracts/archive/organization'
import { toCoverage } from '@/lib/contracts/archive/facts/to-coverage'
import type { ArchiveTransaction } from '../database/tables'

/** A document that a row of the log names. */
export type Named = Readonly<{
  client_id: string
  id: string
  /** What no rule tells apart: of two documents of a client in which it is the same, each is hidden from whomever the other is. */
  alike: string
}>

/** The days before which a controller's restrictions hide what was made (V18): they part documents that are alike otherwise. */
export async function partingDays(
  trx: ArchiveTransaction,
  controller: string,
): Promise<readonly string[]> {
  const row = await trx
    .selectFrom('organisations')
    .select('resource')
    .where('id', '=', controller)
    .executeTakeFirst()
  const { extension = [] } = row ? organizationSchema.parse(row.resource) : {}
  const days = toCoverage(extension).restrictions.flatMap(({ madeBefore }) => madeBefore ?? [])
  return [...new Set(days)]
}

/** The column `alike` for a row of `d` (documents). Of what a newer version has replaced, that one decides too (L3). */
export function alikeSql(days: readonly string[]): RawBuilder<string> {
  const own = ofVersion('d', days)
  const newest = sql`(select ${ofVersion('n', days)} from documents n
    where n.client_id = d.client_id and n.set_oid = d.set_oid and n.status = 'current')`
  return sql`case when d.status = 'superseded' then concat(${own}, nullif(${newest}, ${own})) else ${own} end`
}

function ofVersion(alias: string, days: readonly string[]): RawBuilder<string> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const codes = ['controller_id', 'service_task', 'social_service', 'type', 'format']
  const belongs = ['attached_to', 'relationship_oid', 'shared_matter']
  const marks = ['delayed', 'delay_until', 'special_content', 'hidden_from_guardians']
  const made = sql`(select count(*) from unnest(${days}::date[]) as day where ${column('made_on')} < day)`
  const parts = [
    ...[...codes, ...belongs, ...marks].map(column),
    sql`${column('status')} = 'annulled'`,
    ...(days.length > 0 ? [made] : []),
  ]
  return sql`row(${sql.join(parts)})::text`
}

/** These documents of clients, with what is alike: of what is no longer kept, to whom it was shown at its end (A10). */
export async function namedAlike(
  trx: ArchiveTransaction,
  days: readonly string[],
  named: readonly (readonly [client: string, id: string])[],
): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`
    select given.client_id, given.id, case when d.id is null then row(e.told_to, s.told_to)::text else ${alikeSql(days)} end as alike
    from (select distinct client_id, id from unnest(${named.map(([client]) => client)}::text[], ${named.map(([, id]) => id)}::text[]) as g (client_id, id)) given
    left join documents d on d.client_id = given.client_id and d.id = given.id
    left join ended_documents e on e.client_id = given.client_id and e.id = given.id
    left join ended_documents s on s.client_id = e.client_id and s.id = e.shown_as
    order by given.client_id, given.id`.execute(trx)
  return rows
}

/** The documents of each client in as few groups as leave nothing hidden beside what is shown. */
export function groupAlike(
  documents: readonly Named[],
): readonly Readonly<{ client: string; documents: readonly string[] }>[] {
  const groups = new Map<string, { client: string; ids: Set<string> }>()
  for (const { client_id: client, id, alike } of documents) {
    const key = `${client} ${alike}`
    const group = groups.get(key)
    if (group) group.ids.add(id)
    else groups.set(key, { client, ids: new Set([id]) })
  }
  return [...groups.values()].map(({ client, ids }) => ({ client, documents: [...ids] }))
}
