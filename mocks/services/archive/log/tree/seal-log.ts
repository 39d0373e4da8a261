import { sql } from 'kysely'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import type { ChainRow } from '../events/chain-fault'
import type { ArchiveTransaction } from '../../database/tables'
import { appendRows, type Sealing } from './append-rows'
import { examineChains, type Fault } from './examine-chains'
import { headFault, noteTree, storedHead } from './watch-tree'
import { chainsToSeal, mostRows, rowsToSeal, sealedBefore } from './unsealed-chains'

/**
 * Puts the rows that have been written since the last time into the history tree (a Merkle tree, as in Certificate Transparency), and signs its new head. Each client's
 * chain is checked from where it was sealed last; one that does not hold is noted and not sealed any more (L4). One program
 * does so at a time.
 */
export async function sealLog(archive: Sealing): Promise<void> {
  while (await alone(archive, (trx) => sealBatch(archive, trx))) continue
  if (archive.published.place !== null && archive.treeWatch.fault === undefined)
    await alone(archive, (trx) => publishNewest(archive, trx))
}

/** One program at a time, of however many work on the database: what another has sealed is not published after what came later. */
export function alone<Done>(
  { database }: Sealing,
  work: (trx: ArchiveTransaction) => Promise<Done>,
) {
  return database.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('mittkanta-log-tree'))`.execute(trx)
    return work(trx)
  })
}

/** After it is kept, so that what is published is never more than what the database has; and remembered after that. */
async function publishNewest(archive: Sealing, trx: ArchiveTransaction): Promise<void> {
  const { published, clock } = archive
  const { place } = published
  const newest = await storedHead(trx)
  if (!newest) return
  if (published.newest() !== newest.jws) {
    // Nothing may have been sealed since the place was emptied, so it is asked here too.
    const fault = await headFault(archive, trx)
    if (fault) return await noteTree({ ...archive, database: trx }, fault)
    published.publish(newest.jws)
  }
  await trx
    .insertInto('log_published')
    .values({ size: newest.size, published_at: clock(), place })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** @returns whether there may be more */
async function sealBatch(archive: Sealing, trx: ArchiveTransaction): Promise<boolean> {
  const chains = await chainsToSeal(trx)
  if (chains.length === 0) return false
  // Signing on a tree that is not the one that was signed and published would make good what somebody has done to it.
  const fault = await headFault(archive, trx)
  if (fault) {
    await noteTree({ ...archive, database: trx }, fault)
    return false
  }
  const rows = await rowsToSeal(trx, chains)
  const examined = examineChains(chains, rows, rows.length === mostRows)
  const resealed = await faultsOfSealed(trx, examined.sound)
  for (const fault of [...examined.faults, ...resealed]) await noteBreak(archive, trx, fault)
  const broken = new Set(resealed.map(({ clientId }) => clientId))
  const sound = examined.sound.filter((row) => !broken.has(row.client_id))
  if (sound.length > 0) await appendRows(archive, trx, sound)
  return true
}

/** What lies in the tree is not put there again: of one row there would be two proofs, and the chains of all would wait. */
async function faultsOfSealed(
  trx: ArchiveTransaction,
  rows: readonly ChainRow[],
): Promise<readonly Fault[]> {
  const because = 'what was sealed last was set back'
  const found = await sealedBefore(trx, rows)
  return found.map(({ client_id: clientId, sequence: at }) => ({ clientId, at, because }))
}

async function noteBreak({ clock, log }: Sealing, trx: ArchiveTransaction, fault: Fault) {
  const { clientId, at, because } = fault
  logSecurity(securityWriter(log), 'integrity_fail', 'log-chain')
  log.error({ because }, 'a chain of the log does not hold')
  await trx
    .insertInto('log_breaks')
    .values({ client_id: clientId, sequence: at, because, found_at: clock() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
