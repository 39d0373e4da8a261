import { CompiledQuery } from 'kysely'
import { isOfShelter } from '@/lib/domain/visibility/belongs-to'
import type { Archive } from '../archive'
import { belongingColumns, type Belonging } from '../database/belonging'
import type { ArchiveTransaction } from '../database/tables'
import type { DisclosedFacts, WithParents } from '../rules/decide-disclosure'

/** What decides on the disclosure of a row of `d` (documents), but for what it is attached to. */
export const disclosedColumns = `d.controller_id as controller, d.set_oid as "set", d.service_task as "serviceTask",
  d.social_service as "socialService", d.format, d.status, ${belongingColumns}`

/** A row of {@link disclosedColumns}. */
export type DisclosedRow = Omit<DisclosedFacts, 'ofShelter'> & Belonging

/** Rows with what they are attached to: of each of those documents, the newest version, for it decides. */
export async function withParents<Row extends DisclosedRow>(
  { config }: Pick<Archive, 'config'>,
  trx: ArchiveTransaction,
  clientId: string,
  rows: readonly Row[],
): Promise<(Row & WithParents)[]> {
  const facts = <Each extends DisclosedRow>(row: Each) => ({
    ...row,
    ofShelter: isShelters(row, config.shelterControllers),
  })
  const sets = [...new Set(rows.flatMap(({ attachedTo }) => attachedTo))]
  const newest = sets.length > 0 ? await newestOf(trx, clientId, sets) : []
  const parents = new Map(newest.map((row) => [row.set, facts(row)]))
  return rows.map((row) => ({
    ...facts(row),
    parents: row.attachedTo.map((set) => parents.get(set) ?? null),
  }))
}

async function newestOf(
  trx: ArchiveTransaction,
  clientId: string,
  sets: readonly string[],
): Promise<readonly DisclosedRow[]> {
  const text = `select distinct on (d.set_oid) ${disclosedColumns} from documents d
    where d.client_id = $1 and d.set_oid = any($2::text[]) order by d.set_oid, d.version desc`
  const { rows } = await trx.executeQuery<DisclosedRow>(CompiledQuery.raw(text, [clientId, sets]))
  return rows
}

function isShelters(
  { controller, socialService, madeIn }: DisclosedRow,
  shelterControllers: ReadonlySet<string>,
): boolean {
  const place = madeIn === 'unknown' ? null : (madeIn ?? 'none')
  return isOfShelter({ controller, socialService, madeIn: place }, shelterControllers)
}
