import { createHash, randomBytes } from 'node:crypto'
import type { ArchiveTransaction } from '../../database/tables'
import type { AuditOperation } from './audit-entry'

/** One who acts for an organisation in the data of a client. */
type Acting = Readonly<{
  organisation: string
  clientId: string
  worker: Readonly<{ id: string; name: string }> | null
  operation: AuditOperation
  at: Date
}>

/**
 * Keeps who acted, and gives the commitment that the event holds instead (L2): SHA-256 of salt, organisation, the worker's
 * id and name, each on a line. Undefined for an automatic run.
 */
export async function commitWorker(
  trx: ArchiveTransaction,
  acting: Acting,
): Promise<string | undefined> {
  const { clientId } = acting
  return (await commitWorkers(trx, acting, [clientId])).get(clientId)
}

/** The same with each of several clients: the commitments by client, none for an automatic run. */
export async function commitWorkers(
  trx: ArchiveTransaction,
  { organisation, worker, operation, at }: Omit<Acting, 'clientId'>,
  clients: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (!worker || clients.length === 0) return new Map()
  const kept = clients.map((client_id) => {
    const salt = randomBytes(16).toString('hex')
    const said = [salt, organisation, worker.id, worker.name].join('\n')
    const commitment = createHash('sha256').update(said, 'utf8').digest('hex')
    const acting = { organisation, worker_id: worker.id, name: worker.name, acted_at: at }
    return { client_id, commitment, salt, ...acting, supervises: operation === 'supervise-use' }
  })
  const staff = { organisation, worker_id: worker.id, name: worker.name }
  await trx
    .with('known', (db) =>
      db
        .insertInto('staff')
        .values(staff)
        .onConflict((conflict) => conflict.doNothing()),
    )
    .insertInto('acting_workers')
    .values(kept)
    .execute()
  return new Map(kept.map(({ client_id, commitment }) => [client_id, commitment]))
}
