import { CompiledQuery } from 'kysely'
import type { Archive } from '../archive'
import type { ArchiveTransaction } from '../database/tables'
import type { Belonging } from '../database/belonging'
import type { WithParents } from '../rules/decide-disclosure'
import { disclosedColumns, withParents } from './disclosed-documents'

/** A document that was asked for: what decides on its disclosure, and what decides on who may see the row of the log. */
export type Candidate = WithParents &
  Belonging &
  Readonly<{
    id: string
    /** When it was made, as an instant that sorts as text. */
    madeAt: string
    type: string
    sharedMatter: boolean | null
    delayUntil: string | null
    specialContent: boolean
    hiddenFromGuardians: boolean
  }>

const columns = `d.id, ${disclosedColumns}, d.type, d.shared_matter as "sharedMatter", d.delay_until as "delayUntil",
  d.special_content as "specialContent", d.hidden_from_guardians as "hiddenFromGuardians",
  to_char(d.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "madeAt"`

type Row = Omit<Candidate, 'ofShelter' | 'parents'>

/** Conditions on `d` (documents) that narrow it to a client and a search; `add` takes a parameter and names it. */
type Conditions = (add: (value: unknown) => string) => readonly string[]

/** All of a client's documents that match a search, in the order of the search, before anything is decided. */
export async function candidateDocuments(
  archive: Archive,
  trx: ArchiveTransaction,
  clientId: string,
  conditions: Conditions,
  order: 'asc' | 'desc',
): Promise<readonly Candidate[]> {
  const parameters: unknown[] = [clientId]
  const matches = conditions((value) => `$${parameters.push(value)}`).join(' and ')
  const text = `select ${columns} from documents d where ${matches}
    order by d.made_at ${order}, d.id ${order}`
  const { rows } = await trx.executeQuery<Row>(CompiledQuery.raw(text, parameters))
  return withParents(archive, trx, clientId, rows)
}

/** The document with this id, or to which the Binary with this id belongs. */
export async function candidateDocument(
  archive: Archive,
  trx: ArchiveTransaction,
  clientId: string,
  id: string,
): Promise<Candidate | undefined> {
  const text = `select ${columns} from documents d where d.client_id = $1 and (d.id = $2
    or d.id = (select b.document_id from binaries b where b.client_id = $1 and b.id = $2))`
  const { rows } = await trx.executeQuery<Row>(CompiledQuery.raw(text, [clientId, id]))
  const [candidate] = await withParents(archive, trx, clientId, rows)
  return candidate
}
