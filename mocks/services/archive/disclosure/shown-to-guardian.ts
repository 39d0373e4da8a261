import type { Archive } from '../archive'
import type { ArchiveDatabase, ArchiveTransaction } from '../database/tables'
import { visibilityOfClient } from './visibility-of-client'

/** Whether a guardian sees the document with this id today: what his consent opens, and no more (C7). */
export type ShownToGuardian = (id: string) => boolean

/** Decides on all documents of a client as a guardian sees them; to be asked for where his consent is in force, or is tried. */
export async function shownToGuardian(
  archive: Pick<Archive, 'config' | 'clock'>,
  trx: ArchiveDatabase | ArchiveTransaction,
  clientId: string,
): Promise<ShownToGuardian> {
  const { decisionsIn } = await visibilityOfClient(archive, trx, clientId)
  const decisions = decisionsIn('guardian')
  return (id) => decisions.of(id).visible
}
