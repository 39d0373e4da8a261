import { createHash, randomBytes } from 'node:crypto'
import type { ArchiveTransaction } from '../../database/tables'

/** One who acts for an organisation in the data of a client. */
type Acting = Readonly<{
  organisation: string
  clientId: string
  worker: Readonly<{ id: string; name: string }> | null
}>

/**
 * Keeps who acted, and gives the commitment that the event holds instead (L2): SHA-256 of salt, organisation, the worker's
 * id and name, each on a line. Undefined for an automatic run.
 */
export async function commitWorker(
  trx: ArchiveTransaction,
  { organisation, clientId, worker }: Acting,
): Promise<string | undefined> {
  if (!worker) return undefined
  const salt = randomBytes(16).toString('hex')
  const said = [salt, organisation, worker.id, worker.name].join('\n')
  const commitment = createHash('sha256').update(said, 'utf8').digest('hex')
  await trx
    .insertInto('acting_workers')
    .values({
      client_id: clientId,
      commitment,
      salt,
      organisation,
      worker_id: worker.id,
      name: worker.name,
    })
    .execute()
  return commitment
}
