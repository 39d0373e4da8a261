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
type ActingWorker = Acting & Readonly<{ worker: NonNullable<Acting['worker']> }>

/**
 * Keeps who acted, and gives the commitment that the event holds instead (L2): SHA-256 of salt, organisation, the worker's
 * id and name, each on a line. Undefined for an automatic run.
 */
export async function commitWorker(
  trx: ArchiveTransaction,
  acting: Acting,
): Promise<string | undefined> {
  const { worker, organisation } = acting
  if (!worker) return undefined
  const kept = committed({ ...acting, worker })
  await trx
    .with('known', (db) =>
      db
        .insertInto('staff')
        .values({ organisation, worker_id: worker.id, name: worker.name })
        .onConflict((conflict) => conflict.doNothing()),
    )
    .insertInto('acting_workers')
    .values(kept)
    .execute()
  return kept.commitment
}

/**
 * The same with each of several clients: the commitments by client, none for an automatic run. Who the worker is among the own staff is kept by `keepStaff`, once the
 * chains of the clients are locked: whoever acts in the data of one client locks that chain first, and of two who do it in different orders neither would come to an end.
 */
export async function commitWorkers(
  trx: ArchiveTransaction,
  { worker, ...acting }: Omit<Acting, 'clientId'>,
  clients: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (!worker || clients.length === 0) return new Map()
  const kept = clients.map((clientId) => committed({ ...acting, clientId, worker }))
  await trx.insertInto('acting_workers').values(kept).execute()
  return new Map(kept.map(({ client_id, commitment }) => [client_id, commitment]))
}

function committed({ organisation, clientId, worker, operation, at }: ActingWorker) {
  const salt = randomBytes(16).toString('hex')
  const said = [salt, organisation, worker.id, worker.name].join('\n')
  const commitment = createHash('sha256').update(said, 'utf8').digest('hex')
  const acting = { organisation, worker_id: worker.id, name: worker.name, acted_at: at }
  const supervises = operation === 'supervise-use'
  return { client_id: clientId, commitment, salt, ...acting, supervises }
}
