import type { Archive } from '../../archive'
import type { AuditEntry } from '../../log/events/audit-entry'
import { runAudited } from '../../log/events/audited-statement'
import type { SearchCursor } from './search-cursor'
import type { SearchFilters } from './search-filters'
import { searchStatement } from './search-statement'

export type FoundDocuments = Readonly<{
  /** Entries of a Bundle as JSON text, separated by commas; empty when nothing was found. */
  entries: string
  total: number | null
  /** Where the next page begins; null on the last page. */
  after: SearchCursor['after'] | null
}>

type Row = { entries: string | null; total: number | null; last_id: string | null; last_at: string }

/**
 * A page of a client's documents, with its row in the log. The documents are named there when the caller asked for
 * them by id: a portal's list holds what the portal does not show, and must not be betrayed (L3).
 */
export async function findDocuments(
  { database, clock, config }: Archive,
  entry: AuditEntry,
  filters: SearchFilters,
  after: SearchCursor['after'] | undefined,
): Promise<FoundDocuments> {
  const isNamed = filters.ids !== null
  const { text, parameters } = searchStatement(filters, after, config.url, isNamed)
  const [row] = await runAudited<Row>(database, text, entry, clock(), parameters)
  const id = row?.last_id ?? null
  return {
    entries: row?.entries ?? '',
    total: row?.total ?? null,
    after: row && id !== null ? { id, madeAt: new Date(row.last_at).toISOString() } : null,
  }
}
