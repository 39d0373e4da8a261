import { CompiledQuery } from 'kysely'
import type { ArchiveTransaction } from '../database/tables'
import { belongingColumns, type Belonging } from '../belonging/belonging'
import type { SearchFilters } from '../reading/search-filters'
import { conditions } from '../reading/search-statement'
import type { DisclosedDocument } from './decide-disclosure'

/** A document that was asked for: what decides on its disclosure, and what decides on who may see the row of the log. */
export type Candidate = DisclosedDocument &
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

const columns = `d.id, d.controller_id as controller, d.set_oid as "set", d.service_task as "serviceTask",
  d.social_service as "socialService", d.format, d.status, d.type, ${belongingColumns},
  d.shared_matter as "sharedMatter", d.delay_until as "delayUntil", d.special_content as "specialContent",
  d.hidden_from_guardians as "hiddenFromGuardians",
  to_char(d.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "madeAt"`

/** All of a client's documents that match a search, in the order of the search, before anything is decided. */
export async function candidateDocuments(
  trx: ArchiveTransaction,
  clientId: string,
  filters: SearchFilters,
): Promise<readonly Candidate[]> {
  const parameters: unknown[] = [clientId]
  const matches = conditions(filters, (value) => `$${parameters.push(value)}`).join(' and ')
  const order = filters.newestFirst ? 'desc' : 'asc'
  const text = `select ${columns} from documents d where ${matches}
    order by d.made_at ${order}, d.id ${order}`
  const { rows } = await trx.executeQuery<Candidate>(CompiledQuery.raw(text, parameters))
  return rows
}

/** The document with this id, or to which the Binary with this id belongs. */
export async function candidateDocument(
  trx: ArchiveTransaction,
  clientId: string,
  id: string,
): Promise<Candidate | undefined> {
  const text = `select ${columns} from documents d where d.client_id = $1 and (d.id = $2
    or d.id = (select b.document_id from binaries b where b.client_id = $1 and b.id = $2))`
  const { rows } = await trx.executeQuery<Candidate>(CompiledQuery.raw(text, [clientId, id]))
  return rows[0]
}
