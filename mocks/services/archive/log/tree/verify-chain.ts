import type { ArchiveDatabase } from '../../database/tables'
import { sealFault } from './seal-fault'
import { sealedLeaves } from './sealed-leaves'
import {
  chainFault,
  genesis,
  type ChainFault,
  type ChainRow,
  type Link,
} from '../events/chain-fault'

export type ChainReport =
  | Readonly<{ intact: true; events: number }>
  | Readonly<{ intact: false; at: number; because: string }>

/** Rows that are looked at in one piece: a long chain neither fills the memory nor keeps other callers waiting. */
const piece = 2_000

/**
 * Checks a client's whole chain (L4): a changed, lost, added or reordered row is found, and so is a cut-off end, and a chain
 * that was written anew after it was sealed. What is written while it looks is left for the next time.
 */
export async function verifyChain(
  database: ArchiveDatabase,
  clientId: string,
): Promise<ChainReport> {
  const head = await headOf(database, clientId)
  let last: Link = genesis
  let rows = await rowsAfter(database, clientId, 0, head)
  for (let end = piece; rows.length > 0; end += piece) {
    // The database looks for the next rows while these are hashed.
    const [fault, next] = await Promise.all([
      faultIn(database, rows, last),
      rowsAfter(database, clientId, end, head),
    ])
    if (fault) return { intact: false, ...fault }
    last = rows.at(-1) ?? last
    rows = next
  }
  if (last.sequence !== head.sequence || last.hash !== head.hash) {
    return { intact: false, at: last.sequence, because: 'the end is missing' }
  }
  const added = await firstAdded(database, clientId)
  return added ?? { intact: true, events: head.sequence }
}

async function faultIn(
  database: ArchiveDatabase,
  rows: readonly ChainRow[],
  after: Link,
): Promise<ChainFault | undefined> {
  const leaves = await sealedLeaves(database, rows)
  return chainFault(rows, after) ?? sealFault(rows, leaves)
}

async function headOf(database: ArchiveDatabase, clientId: string): Promise<Link> {
  const head = await database
    .selectFrom('audit_chains')
    .select(['sequence', 'hash'])
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  return head ?? genesis
}

/** A piece of the chain as it was up to a head. */
async function rowsAfter(
  database: ArchiveDatabase,
  clientId: string,
  after: number,
  head: Link,
): Promise<ChainRow[]> {
  if (after >= head.sequence) return []
  return database
    .selectFrom('audit_events')
    .select(['client_id', 'sequence', 'id', 'recorded', 'event', 'previous_hash', 'hash'])
    .where('client_id', '=', clientId)
    .where('sequence', '>', after)
    .where('sequence', '<=', Math.min(after + piece, head.sequence))
    .orderBy('sequence')
    .execute()
}

/** A row behind the head, which is written together with the newest row. */
async function firstAdded(
  database: ArchiveDatabase,
  clientId: string,
): Promise<Extract<ChainReport, { intact: false }> | undefined> {
  const added = await database
    .selectFrom('audit_events as e')
    .leftJoin('audit_chains as c', 'c.client_id', 'e.client_id')
    .select('e.sequence')
    .where('e.client_id', '=', clientId)
    .where((eb) => eb('e.sequence', '>', eb.fn.coalesce('c.sequence', eb.lit(0))))
    .orderBy('e.sequence')
    .limit(1)
    .executeTakeFirst()
  return added && { intact: false, at: added.sequence, because: 'a row was added' }
}
