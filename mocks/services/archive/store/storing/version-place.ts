import { numberOfPoint } from '@/lib/contracts/archive/deployment'
import type { ArchiveTables } from '../../database/tables'
import type { Selectable } from 'kysely'
import type { IncomingDocument } from './bundle/transaction'
import { inUse } from './claim-identifiers'
import type { SaveContext } from './save-context'
import { refuseEntry } from './storage-refused'

type Stored = Selectable<ArchiveTables['documents']>

/** Where a version goes: behind which one of its document, and to what it is attached. */
export type VersionPlace = Readonly<{
  version: number
  replaced?: Pick<Stored, 'id' | 'version'>
  /** The documents (sets) that it is attached to, nearest first. */
  attachedTo: readonly string[]
}>

/**
 * Finds the place of a new version, or refuses it. It must name the newest version of its document as the one that it
 * replaces: so none is skipped, and of two that replace the same one the second is refused. What is old stays old (A11).
 */
export async function placeOf(
  context: SaveContext,
  document: IncomingDocument,
): Promise<VersionPlace> {
  const newest = await newestOf(context, document, document.setOid)
  const attachedTo = await parentsOf(context, document)
  if (!newest || !isInReach(context, document, newest)) {
    if (document.replaces) conflict(document, 'There is no version that this one could replace.')
    if (newest) refuseEntry(document.entry, 'identifier[0]', 'duplicate-identifier', inUse)
    return { version: 1, attachedTo }
  }
  if (isOfAnotherUnit(context, document, newest.unit_id)) {
    const sentence = 'By register access a unit replaces its own documents only.'
    refuseEntry(document.entry, 'relatesTo', 'not-your-register', sentence)
  }
  if (newest.status === 'annulled') conflict(document, 'The document has been annulled.')
  if (newest.version_oid !== document.replaces) {
    conflict(document, 'A new version must replace the newest version of the document.')
  }
  if ((newest.format === 'old') !== (document.format === 'old')) {
    const sentence = `What is old stays old, and nothing else becomes so (decision, point ${numberOfPoint('joinsOn')}: joinsOn).`
    refuseEntry(document.entry, 'content[0].format', 'outside-decision', sentence)
  }
  if (newest.attached_to[0] !== document.attachmentOfSet) {
    conflict(document, 'A new version stays attached to what the document is attached to.')
  }
  return { version: newest.version + 1, replaced: newest, attachedTo }
}

/** Whether the caller may know of what is stored: it lies where the document goes. The rest is as what never was (D). */
function isInReach(
  { caller, access }: SaveContext,
  { controllerId }: IncomingDocument,
  stored: Pick<Stored, 'controller_id' | 'service_task' | 'social_service'>,
): boolean {
  if (stored.controller_id !== controllerId) return false
  if (controllerId === caller.organisation) return true
  return access?.by === 'register-access'
    ? stored.service_task === access.serviceTask
    : stored.social_service === access?.socialService
}

function isOfAnotherUnit(
  { caller, access }: SaveContext,
  { controllerId, unitId }: IncomingDocument,
  unit: string,
): boolean {
  return controllerId !== caller.organisation && access?.by === 'register-access' && unit !== unitId
}

async function parentsOf(
  context: SaveContext,
  document: IncomingDocument,
): Promise<readonly string[]> {
  const { attachmentOfSet, entry } = document
  if (!attachmentOfSet) return []
  const main = await newestOf(context, document, attachmentOfSet)
  if (!main || !isInReach(context, document, main)) {
    const sentence = 'The document that this is attached to is not in the register.'
    refuseEntry(entry, 'relatesTo', 'dangling-reference', sentence)
  }
  const attachedTo = [main.set_oid, ...main.attached_to]
  if (attachedTo.includes(document.setOid)) {
    conflict(document, 'A document cannot be attached to itself.')
  }
  return attachedTo
}

function newestOf({ trx, patientId }: SaveContext, { hetu }: IncomingDocument, setOid: string) {
  return trx
    .selectFrom('documents')
    .selectAll()
    .where('client_id', '=', patientId(hetu))
    .where('set_oid', '=', setOid)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

function conflict({ entry }: IncomingDocument, sentence: string): never {
  return refuseEntry(entry, 'relatesTo', 'version-conflict', sentence)
}
