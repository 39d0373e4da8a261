import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '../canonical-json'
import type { ArchiveTransaction } from '../database/tables'
import type { DisclosedDocument } from '../disclosure/decide-disclosure'
import { promiseOf, type Change, type NamedDocument } from './promise'
import type { WillInForce } from './will-in-force'

/** How long a preview can be gone on from. */
const dayInMs = 24 * 60 * 60 * 1000

/**
 * Names what a preview's promise rests on: the documents that it was asked about, and what it said of them and why. Other
 * documents and prohibitions on them leave it as it is, so that it tells nothing of what the actor can't see.
 */
export async function keepBasis(
  trx: ArchiveTransaction,
  clientId: string,
  {
    will,
    change,
    documents,
  }: Readonly<{ will: WillInForce; change: Change; documents: NamedDocument[] }>,
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
  return `${name}.${stateOf(will, change, documents)}`
}

/** Why a statement can't rest on its preview: none was named, or the promise would be another now (C5). */
export async function whyPreviewFails(
  trx: ArchiveTransaction,
  clientId: string,
  dryRun: Readonly<{ will: WillInForce; change: Change }>,
  { basis, isObligatory }: Readonly<{ basis: string | null; isObligatory: boolean }>,
  now: Date,
): Promise<'preview-needed' | 'preview-outdated' | null> {
  if (basis === null) return isObligatory ? 'preview-needed' : null
  return (await holds(trx, clientId, dryRun, basis, now)) ? null : 'preview-outdated'
}

async function holds(
  trx: ArchiveTransaction,
  clientId: string,
  { will, change }: Readonly<{ will: WillInForce; change: Change }>,
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
  const documents = await namedDocuments(trx, clientId, kept.document_ids)
  return documents.length === kept.document_ids.length && stateOf(will, change, documents) === state
}

/** Those of the client's documents that have these ids. */
export async function namedDocuments(
  trx: ArchiveTransaction,
  clientId: string,
  ids: readonly string[],
): Promise<NamedDocument[]> {
  return trx
    .selectFrom('documents')
    .select([
      'id',
      'controller_id as controller',
      'set_oid as set',
      'service_task as serviceTask',
      'social_service as socialService',
      'format',
      'status',
    ])
    .where('client_id', '=', clientId)
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .orderBy('id')
    .execute()
}

function stateOf(will: WillInForce, change: Change, documents: readonly NamedDocument[]): string {
  const promised = promiseOf(will, change, documents)
  const covered = new Set(promised.documents.map(([id]) => id))
  const facts = documents.filter(({ id }) => covered.has(id)).map(factsOf)
  return hashOf([change, promised, facts])
}

function factsOf({
  controller,
  set,
  serviceTask,
  socialService,
  format,
  status,
}: DisclosedDocument) {
  return [controller, set, serviceTask, socialService, format, status]
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 32)
}
