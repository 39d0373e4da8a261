import { sql } from 'kysely'
import type { Archive } from '../../archive'
import type { ArchiveTransaction } from '../../database/tables'
import { documentResourceSql } from './document-resource'
import type { FoundDocuments } from './find-documents'
import type { SearchCursor } from './search-cursor'
import type { SearchFilters } from './search-filters'
import { conditions } from './search-statement'
import type { SystemCaller } from '../../protocol/callers/caller'
import type { SystemClaim } from '../../protocol/callers/claim'
import { candidateDocuments, type Candidate } from '../../disclosure/candidate-documents'
import type { Decided } from '../../disclosure/events-of'
import { underClaim } from '../../disclosure/under-claim'

/**
 * A page of what a system may have of the documents that match its search. Pages and total are cut after the decision, so
 * that nothing tells of what was refused; the refusals are logged with the first page.
 */
export async function searchUnderClaim(
  archive: Archive,
  caller: SystemCaller,
  claim: SystemClaim,
  asked: SearchFilters,
  after: SearchCursor['after'] | undefined,
): Promise<FoundDocuments | 'no-ground'> {
  const filters = claim.purpose === 'archive-maintenance' ? inRegister(asked, caller) : asked
  return underClaim(archive, caller, claim, 'search-documents', async (request) => {
    const { trx, clientId, decide } = request
    const candidates = await candidateDocuments(
      archive,
      trx,
      clientId,
      (add) => conditions(filters, add),
      filters.newestFirst ? 'desc' : 'asc',
    )
    const all = candidates.map((document): Decided => ({ document, decision: decide(document) }))
    const given = all.filter(({ decision }) => decision.kind !== 'refused')
    const refused = all.filter(({ decision }) => decision.kind === 'refused')
    const rest = after ? given.filter(({ document }) => isBeyond(document, after, filters)) : given
    const page = rest.slice(0, filters.count)
    const last =
      filters.count > 0 && rest.length > filters.count ? page.at(-1)?.document : undefined
    const ids = page.map(({ document }) => document.id)
    const answer: FoundDocuments = {
      entries: await entriesOf(trx, clientId, ids, archive.config.url),
      total: filters.total ? given.length : null,
      after: last ? { id: last.id, madeAt: last.madeAt } : null,
    }
    // Who names ids learns nothing by them, nor does the log say whether there is such a document (D).
    if (filters.ids) return { answer, decided: page.length > 0 ? page : 'nothing-given' }
    return { answer, decided: after ? page : [...page, ...refused] }
  })
}

function inRegister(filters: SearchFilters, { organisation }: SystemCaller): SearchFilters {
  const isAsked = filters.controllers?.includes(organisation) ?? true
  return { ...filters, controllers: isAsked ? [organisation] : [] }
}

function isBeyond(
  { madeAt, id }: Candidate,
  after: SearchCursor['after'],
  { newestFirst }: SearchFilters,
): boolean {
  const isLater = madeAt === after.madeAt ? id > after.id : madeAt > after.madeAt
  const isSame = madeAt === after.madeAt && id === after.id
  return !isSame && isLater !== newestFirst
}

/** The entries as JSON text, in the order of the ids. */
async function entriesOf(
  trx: ArchiveTransaction,
  clientId: string,
  ids: readonly string[],
  url: string,
): Promise<string> {
  if (ids.length === 0) return ''
  const { rows } = await sql<{ id: string; resource: string }>`
    select d.id, ${sql.raw(documentResourceSql)} as resource
    from documents d join document_bodies b on b.client_id = d.client_id and b.id = d.id
    where d.client_id = ${clientId} and d.id = any(${[...ids]}::text[])`.execute(trx)
  const resources = new Map(rows.map(({ id, resource }) => [id, resource]))
  return ids
    .map((id) => {
      const fullUrl = `${url}/fhir/DocumentReference/${id}`
      return `{"fullUrl":"${fullUrl}","resource":${resources.get(id)},"search":{"mode":"match"}}`
    })
    .join()
}
