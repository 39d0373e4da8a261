import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Archive } from '../archive'
import { canonicalJson } from '../canonical-json'
import type { ArchiveTransaction } from '../database/tables'
import type { DisclosedFacts } from '../rules/decide-disclosure'
import { disclosedColumns, withParents, type DisclosedRow } from '../disclosure/disclosed-documents'
import { shownToGuardian } from '../disclosure/shown-to-guardian'
import { promiseOf, type Change, type NamedDocument, type ToldTo } from './promise'
import type { DirectiveInForce } from '../disclosure/directive-in-force'

/** A statement that is tried, and to whom it is told what it would do. */
type DryRun = Readonly<{ directive: DirectiveInForce; change: Change; toldTo: ToldTo }>

/** How long a preview can be gone on from. */
const dayInMs = 24 * 60 * 60 * 1000

/**
 * Names what a preview's promise rests on: the documents that it was asked about, and what it said of them and why. Other
 * documents and prohibitions on them leave it as it is, so that it tells nothing of what the actor can't see.
 */
export async function keepBasis(
  trx: ArchiveTransaction,
  clientId: string,
  { directive, change, documents, toldTo }: DryRun & Readonly<{ documents: NamedDocument[] }>,
  now: Date,
): Promise<string> {
  const ids = documents.map(({ id }) => id).sort()
  const name = hashOf(ids)
  await trx
    .deleteFrom('previewed_documents')
    .where('client_id', '=', clientId)
    .where('used_at', '<', new Date(now.getTime() - dayInMs))
    .execute()
  await trx
    .insertInto('previewed_documents')
    .values({ client_id: clientId, name, document_ids: ids, used_at: now })
    .onConflict((conflict) => conflict.columns(['client_id', 'name']).doUpdateSet({ used_at: now }))
    .execute()
  return `${name}.${stateOf({ directive, change, toldTo }, documents)}`
}

/** Optimistic concurrency, as with an ETag: why a statement can't rest on its preview: none was named, or the promise would be another now (C5). */
export async function whyPreviewFails(
  trx: ArchiveTransaction,
  clientId: string,
  archive: Pick<Archive, 'config' | 'clock'>,
  dryRun: DryRun,
  { basis, isObligatory }: Readonly<{ basis: string | null; isObligatory: boolean }>,
  now: Date,
): Promise<'preview-needed' | 'preview-outdated' | null> {
  if (basis === null) return isObligatory ? 'preview-needed' : null
  return (await holds(trx, clientId, archive, dryRun, basis, now)) ? null : 'preview-outdated'
}

async function holds(
  trx: ArchiveTransaction,
  clientId: string,
  archive: Pick<Archive, 'config' | 'clock'>,
  dryRun: DryRun,
  basis: string,
  now: Date,
): Promise<boolean> {
  const [name = '', state] = basis.split('.')
  const kept = await trx
    .selectFrom('previewed_documents')
    .select('document_ids')
    .where('client_id', '=', clientId)
    .where('name', '=', name)
    .where('used_at', '>=', new Date(now.getTime() - dayInMs))
    .executeTakeFirst()
  if (!kept) return false
  const documents = await namedDocuments(archive, trx, clientId, kept.document_ids)
  return documents.length === kept.document_ids.length && stateOf(dryRun, documents) === state
}

/** Those of the client's documents that have these ids. */
export async function namedDocuments(
  archive: Pick<Archive, 'config' | 'clock'>,
  trx: ArchiveTransaction,
  clientId: string,
  ids: readonly string[],
): Promise<NamedDocument[]> {
  const { rows } = await sql<DisclosedRow & { id: string }>`
    select d.id, ${sql.raw(disclosedColumns)} from documents d
    where d.client_id = ${clientId} and d.id = any(${ids}::text[]) order by d.id`.execute(trx)
  const isShown = await shownToGuardian(archive, trx, clientId)
  const documents = await withParents(archive, trx, clientId, rows)
  return documents.map((document) => ({ ...document, shownToGuardian: isShown(document.id) }))
}

function stateOf(
  { directive, change, toldTo }: DryRun,
  documents: readonly NamedDocument[],
): string {
  const promised = promiseOf(directive, change, documents, toldTo)
  const about = new Set(promised.documents.map(([id]) => id))
  const facts = documents
    .filter(({ id }) => about.has(id))
    .map((document) => [document, ...document.parents].map((one) => one && factsOf(one)))
  return hashOf([change, promised, facts])
}

/** What is hidden from a guardian is in no state: it changes nothing of what is promised him, but what it opens. */
function factsOf({ controller, set, serviceTask, socialService, format, status }: DisclosedFacts) {
  return [controller, set, serviceTask, socialService, format, status]
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 32)
}
