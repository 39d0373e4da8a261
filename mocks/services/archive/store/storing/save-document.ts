import { sql } from 'kysely'
import { keepContent } from '../../contents/keep-content'
import { newId } from '../../keys'
import { claimIdentifiers, inUse } from './claim-identifiers'
import { contentHash } from './content-hash'
import { binaryId, documentElements } from './document-elements'
import type { EntryAnswer } from './entry-answer'
import type { IncomingDocument } from './bundle/transaction'
import type { SaveContext } from './save-context'
import { refuseEntry } from './storage-refused'
import { placeOf, type VersionPlace } from './version-place'

/** A tsvector holds less than 1 MB; words beyond this many characters of a document are not found. */
const searchableCharacters = 250_000

/** Stores a version of a document with its contents. The same version sent again changes nothing (A4). */
export async function saveDocument(
  context: SaveContext,
  document: IncomingDocument,
): Promise<EntryAnswer[]> {
  const hash = contentHash(document)
  const known = await findVersion(context, document)
  if (known && known.controller_id !== document.controllerId)
    refuseEntry(document.entry, 'masterIdentifier', 'duplicate-identifier', inUse)
  if (known) {
    if (known.content_hash === hash) return answers(document, known.id, known.stored_at, false)
    const sentence = 'Another content has been stored under this identifier.'
    refuseEntry(document.entry, 'masterIdentifier', 'duplicate-identifier', sentence)
  }
  const id = newId()
  const place = await placeOf(context, document)
  await claimIdentifiers(context, document, id, place.version === 1)
  await supersede(context, document, place)
  await insertDocument(context, document, id, hash, place)
  // Contents have been read by now, and nothing that is stored speaks against them.
  if (!context.isTried) {
    await insertBody(context, document, id)
    await insertBinaries(context, document, id)
  }
  return answers(document, id, context.now, true)
}

function findVersion({ trx, patientId }: SaveContext, { hetu, versionOid }: IncomingDocument) {
  return trx
    .selectFrom('documents')
    .select(['id', 'content_hash', 'stored_at', 'controller_id'])
    .where('client_id', '=', patientId(hetu))
    .where('version_oid', '=', versionOid)
    .executeTakeFirst()
}

async function supersede(
  { trx, now, patientId }: SaveContext,
  { hetu }: IncomingDocument,
  { replaced }: VersionPlace,
): Promise<void> {
  if (!replaced) return
  await trx
    .updateTable('documents')
    .set({ status: 'superseded', revision: (eb) => eb('revision', '+', 1), updated_at: now })
    .where('client_id', '=', patientId(hetu))
    .where('id', '=', replaced.id)
    .execute()
}

async function insertDocument(
  context: SaveContext,
  document: IncomingDocument,
  id: string,
  hash: string,
  place: VersionPlace,
): Promise<void> {
  const { trx, caller, now, patientId } = context
  await trx
    .insertInto('documents')
    .values({
      client_id: patientId(document.hetu),
      id,
      set_oid: document.setOid,
      version: place.version,
      version_oid: document.versionOid,
      content_hash: hash,
      controller_id: document.controllerId,
      unit_id: document.unitId,
      service_task: document.serviceTask,
      social_service: document.socialService,
      type: document.type,
      format: document.format,
      status: 'current',
      attached_to: place.attachedTo,
      relationship_oid: document.relationshipOid ?? null,
      matter_oid: document.matterOid ?? null,
      shared_matter: await isSharedMatter(context, document),
      delayed: document.delayed,
      delay_until: document.delayUntil ?? null,
      special_content: document.specialContent,
      hidden_from_guardians: document.hiddenFromGuardians,
      title: document.title,
      language: document.language,
      content_type: document.contents[0]?.contentType ?? '',
      made_at: document.createdAt,
      made_on: document.madeOn,
      stored_at: now,
      updated_at: now,
      corrected: place.replaced !== undefined,
      stored_by: caller.software,
      annulled_because: null,
      signed_on_paper: document.signedOnPaper ?? false,
    })
    .execute()
}

/** Null for a matter of which the register knows nothing yet: unknown hides (V12). */
async function isSharedMatter(
  { trx, patientId }: SaveContext,
  { matterOid, hetu, controllerId }: IncomingDocument,
): Promise<boolean | null> {
  if (!matterOid) return false
  const matter = await trx
    .selectFrom('matters')
    .select('shared')
    .where('client_id', '=', patientId(hetu))
    .where('oid', '=', matterOid)
    .where('controller_id', '=', controllerId)
    .executeTakeFirst()
  return matter?.shared ?? null
}

async function insertBody(
  { trx, now, patientId }: SaveContext,
  document: IncomingDocument,
  id: string,
): Promise<void> {
  const clientId = patientId(document.hetu)
  const text = [document.title, ...document.contents.map((content) => content.text)].join('\n')
  await trx
    .insertInto('document_bodies')
    .values({
      client_id: clientId,
      id,
      elements: documentElements(document, id, clientId, now),
      words: sql<string>`to_tsvector('simple', ${text.slice(0, searchableCharacters)}::text)`,
    })
    .execute()
}

async function insertBinaries(
  { trx, patientId, placing }: SaveContext,
  { contents, hetu }: IncomingDocument,
  id: string,
): Promise<void> {
  const clientId = patientId(hetu)
  for (const [index, { contentType, bytes }] of contents.entries()) {
    const placed = placing?.(clientId, bytes)
    if (placed) await keepContent(trx, clientId, placed)
    await trx
      .insertInto('binaries')
      .values({
        client_id: clientId,
        id: binaryId(id, index),
        document_id: id,
        content_type: contentType,
        bytes: placed ? null : Buffer.from(bytes),
        content: placed?.content ?? null,
      })
      .execute()
  }
}

function answers(
  { entry, contents }: IncomingDocument,
  id: string,
  at: Date,
  isNew: boolean,
): EntryAnswer[] {
  const shared = { isNew, revision: 1, at }
  return [
    { entry, type: 'DocumentReference', id, ...shared },
    ...contents.map((content, index): EntryAnswer => {
      return { entry: content.entry, type: 'Binary', id: binaryId(id, index), ...shared }
    }),
  ]
}
