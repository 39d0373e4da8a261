import { sql } from 'kysely'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import type { ChainRow } from '../events/chain-fault'
import type { ArchiveTransaction } from '../../database/tables'
import { appendRows, type Sealing } from './append-rows'
import { examineChains, type Fault } from './examine-chains'
import { unpublishedHeads } from './unpublished-heads'
import { headFault, noteTree, storedHead } from './watch-tree'
import {
  areFewChains,
  chainsToSeal,
  mostRows,
  putQueued,
  rowsToSeal,
  sealedBefore,
  takeQueued,
  type Chain,
} from './unsealed-chains'

/**
 * Puts the rows that have been written since the last time into the history tree (a Merkle tree, as in Certificate Transparency), and signs its new head. Each client's
 * chain is checked from where it was sealed last; one that does not hold is noted and not sealed any more (L4). One program
 * does so at a time.
 */
export async function sealLog(archive: Sealing): Promise<void> {
  while (await alone(archive, (trx) => sealBatch(archive, trx))) continue
  const isPublished = archive.published.place !== null && archive.treeWatch.fault === undefined
  while (isPublished && (await alone(archive, (trx) => publishSigned(archive, trx)))) continue
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

/**
 * After they are kept, so that what is published is never more than what the database has; and remembered after that. All that were signed since, one after another: also
 * those that a program signed that ended before it came to publish them.
 *
 * @returns whether there are more
 */
async function publishSigned(archive: Sealing, trx: ArchiveTransaction): Promise<boolean> {
  const { published, clock } = archive
  const { place } = published
  const newest = await storedHead(trx)
  if (!newest) return false
  let told = newest
  if (published.newest() !== newest.jws) {
    // Nothing may have been sealed since the place was emptied, so it is asked here too.
    const fault = await headFault(archive, trx)
    const waiting = fault === undefined ? await unpublishedHeads(archive, trx) : fault
    if (typeof waiting === 'string') {
      await noteTree({ ...archive, database: trx }, waiting)
      return false
    }
    if (waiting.length > 0) published.publish(waiting.map(({ jws }) => jws))
    told = { ...newest, ...waiting.at(-1) }
  }
  await trx
    .insertInto('log_published')
    .values({ size: told.size, published_at: clock(), place })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return told.size < newest.size
}

/** How often all chains are compared with what was sealed of them, where that takes its time. Milliseconds. */
const comparing = 3_600_000

/** @returns whether there may be more: never when it has come to nothing, or sealing would not end */
async function sealBatch(archive: Sealing, trx: ArchiveTransaction): Promise<boolean> {
  const queued = await takeQueued(trx)
  const chains =
    queued.length > 0 ? await chainsToSeal(trx, queued) : await chainsThatDiffer(archive, trx)
  if (chains.length === 0) return queued.length > 0
  // Signing on a tree that is not the one that was signed and published would make good what somebody has done to it.
  const fault = await headFault(archive, trx)
  if (fault) {
    await putQueued(trx, queued)
    await noteTree({ ...archive, database: trx }, fault)
    return false
  }
  const rows = await rowsToSeal(trx, chains)
  const examined = examineChains(chains, rows, rows.length === mostRows)
  const resealed = await faultsOfSealed(trx, examined.sound)
  const faults = [...examined.faults, ...resealed]
  for (const fault of faults) await noteBreak(archive, trx, fault)
  const broken = new Set(faults.map(({ clientId }) => clientId))
  const sound = examined.sound.filter((row) => !broken.has(row.client_id))
  if (sound.length > 0) await appendRows(archive, trx, sound)
  await putQueued(trx, unfinished(chains, sound, broken))
  return queued.length + sound.length + faults.length > 0
}

/** Chains that no queue has named: nobody but the archive writes in it. All are looked at, if that has not just been done. */
async function chainsThatDiffer(archive: Sealing, trx: ArchiveTransaction) {
  const { treeWatch, clock } = archive
  const { comparedAt } = treeWatch
  const isDue = !comparedAt || clock().getTime() - comparedAt.getTime() >= comparing
  if (!isDue && !(await areFewChains(trx))) return []
  const chains = await chainsToSeal(trx, 'all')
  if (chains.length === 0) treeWatch.comparedAt = clock()
  return chains
}

/** Clients of whom a batch could not take all rows. */
function unfinished(
  chains: readonly Chain[],
  rows: readonly ChainRow[],
  broken: ReadonlySet<string>,
): string[] {
  const last = new Map(rows.map(({ client_id, sequence }) => [client_id, sequence]))
  return chains.flatMap(({ clientId, head, sealed }) => {
    const isOver = (last.get(clientId) ?? sealed.sequence) >= head.sequence
    return isOver || broken.has(clientId) ? [] : [clientId]
  })
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
