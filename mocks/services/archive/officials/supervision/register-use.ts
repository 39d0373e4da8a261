import { sql, type RawBuilder } from 'kysely'
import { beginningOf } from '../../database/helsinki-sql'
import type { ArchiveDatabase, ArchiveTransaction } from '../../database/tables'
import { splitKeys } from '../page-over-all'
import type { SuperviseFilters } from './supervise-filters'

export type UsePlace = Readonly<{ recorded: string; id: string }>
/** `kind` "all-use": of any kind, without what came upon nothing. */
export type UseFilters = Omit<SuperviseFilters, 'hetu' | 'cursor'> &
  Readonly<{
    clientId: string | null
    after: UsePlace | null
    /** These alone (`keyOf`); absent: all. */
    only?: readonly string[]
  }>

/** An event of the use of a register; `inRegister` false: a request of the own organisation that came upon nothing in it. */
export type UseEvent = Readonly<{
  client_id: string
  id: string
  recorded: Date
  inRegister: boolean
  facts: Readonly<Record<string, unknown>>
  documents: readonly string[]
}>

type Sql = RawBuilder<unknown>
const fact = (name: string) => sql`e.facts ->> ${sql.lit(name)}`
const and = (conditions: readonly Sql[]) => sql.join(conditions, sql` and `)

/** In the words of the index (migrations/0037-use-by-worker.sql). */
const isUse = (e: string) =>
  sql.raw(`(${e}.facts ->> 'kind') in ('use', 'disclosure', 'maintenance') and cardinality(${e}.documents) > 0
    and (${e}.facts ->> 'operation') <> 'supervise-use'`)
/** Of a use of the own register it is false, also where that has no register. */
const isBeside =
  sql.raw(`((e.facts ->> 'register') = (e.facts ->> 'organisation') and (e.facts ->> 'kind') in ('use', 'disclosure', 'maintenance')
    and cardinality(e.documents) > 0) is not true`)
const isAsked = sql.raw(`(e.facts ->> 'kind') in ('use', 'disclosure', 'refused', 'maintenance')
    and (e.facts ->> 'operation') <> 'supervise-use'`)

/**
 * The use of a register, newest first, and one more than asked for; or a sample of it, in the order in which it was drawn. What names a document of it is use of it, by whomever. Besides, each request
 * of the own organisation that came upon nothing of it counts once, and it is never said what else it came upon: so nothing that is
 * told hangs on what lies in another register.
 */
export async function registerUse(
  trx: ArchiveTransaction | ArchiveDatabase,
  controller: string,
  filters: UseFilters,
): Promise<readonly UseEvent[]> {
  const narrowed = ofEach(filters)
  const events = eventsOf(controller, filters)
  const { ground, kind } = filters
  const ofUse = [
    ...narrowed,
    ...(ground === null ? [] : [sql`${fact('ground')} = ${ground}`]),
    ...(kind === null || kind === 'all-use' ? [] : [sql`${fact('kind')} = ${kind}`]),
  ]
  const isOfRegister = (e: string) =>
    sql`(${sql.raw(e)}.facts ->> 'register') = ${controller} and ${isUse(e)}`
  const { sample, seed } = filters
  // Whoever has the seed draws the same rows again.
  const drawn = (id: string) =>
    sql`sha256(convert_to(${seed}::text || ' ' || ${sql.raw(id)}, 'UTF8'))`
  const limit =
    sample === null
      ? sql`order by e.recorded desc, e.id desc limit ${filters.count + 1}`
      : sql`order by ${drawn('e.id')} limit ${sample}`
  const columns = sql`e.client_id, e.id, e.recorded, e.facts, e.documents`
  const use = sql`(select ${columns}, true as "inRegister" from ${events} e
    where ${and([isOfRegister('e'), ...ofUse])} ${limit})`
  const inVain = sql`(select ${columns}, false as "inRegister" from ${events} e
    where ${and([
      sql`(e.facts ->> 'organisation') = ${controller} and ${isAsked}`,
      isBeside,
      sql`not exists (select from audit_events o where o.client_id = e.client_id
        and (o.facts ->> 'request') = (e.facts ->> 'request')
        and (o.sequence < e.sequence or (${isOfRegister('o')})))`,
      ...narrowed,
    ])} ${limit})`
  const parts =
    kind === 'nothing' ? [inVain] : kind !== null || ground !== null ? [use] : [use, inVain]
  const found = sql`select * from (${sql.join(parts, sql` union all `)}) found`
  const page =
    sample === null
      ? sql`order by recorded desc, id desc limit ${filters.count + 1}`
      : sql`order by ${drawn('id')} limit ${sample}`
  const { rows } = await sql<UseEvent>`${found} ${page}`.execute(trx)
  return rows
}

function ofEach({ clientId, unit, from, to, after, only }: UseFilters): readonly Sql[] {
  const [clients, ids] = splitKeys(only ?? [])
  return [
    ...(clientId === null ? [] : [sql`e.client_id = ${clientId}`]),
    ...(unit === null ? [] : [sql`${fact('unit')} = ${unit}`]),
    ...(from === null ? [] : [sql`e.recorded >= ${beginningOf(from)}`]),
    ...(to === null ? [] : [sql`e.recorded < ${beginningOf(to, 1)}`]),
    ...(after === null
      ? []
      : [sql`(e.recorded, e.id) < (${after.recorded}::timestamptz, ${after.id})`]),
    ...(only === undefined
      ? []
      : [sql`(e.client_id, e.id) in (select * from unnest(${clients}::text[], ${ids}::text[]))`]),
  ]
}

/**
 * All events, or those of one of the own staff, from the requests that she made: what others' workers are called is no matter of the register. Each
 * lateral look is one in an index; the planner is not left to read the events of all instead.
 */
function eventsOf(controller: string, { worker }: UseFilters): Sql {
  if (worker === null) return sql`audit_events`
  return sql`(select x.* from acting_workers w cross join lateral (select * from audit_events x
      where x.client_id = w.client_id and (x.facts ->> 'worker') = w.commitment offset 0) x
    where w.organisation = ${controller} and w.worker_id = ${worker} and not w.supervises)`
}
