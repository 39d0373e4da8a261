import type { ArchiveDatabase } from '../database/tables'
import { sealFault } from '../log-tree/seal-fault'
import { chainFault, genesis, type Link } from './chain-fault'

export type ChainReport =
  | Readonly<{ intact: true; events: number }>
  | Readonly<{ intact: false; at: number; because: string }>

/** Rows that are looked at in one piece, so that a long chain does not fill the memory. */
const piece = 5_000

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
  let rows
  do {
    rows = await rowsAfter(database, clientId, last)
    const known = rows.filter(({ sequence }) => sequence <= head.sequence)
    const fault = chainFault(known, last) ?? (await sealFault(database, known))
    if (fault) return { intact: false, ...fault }
    last = known.at(-1) ?? last
  } while (rows.length === piece && rows.at(-1)?.sequence === last.sequence)

  if (last.sequence !== head.sequence || last.hash !== head.hash) {
    return { intact: false, at: last.sequence, because: 'the end is missing' }
  }
  const isAdded = rows.some(({ sequence }) => sequence > head.sequence)
  if (isAdded && (await headOf(database, clientId)).sequence === head.sequence) {
    return { intact: false, at: head.sequence + 1, because: 'a row was added' }
  }
  return { intact: true, events: head.sequence }
}

async function headOf(database: ArchiveDatabase, clientId: string): Promise<Link> {
  const head = await database
    .selectFrom('audit_chains')
    .select(['sequence', 'hash'])
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  return head ?? genesis
}

function rowsAfter(database: ArchiveDatabase, clientId: string, { sequence }: Link) {
  return database
    .selectFrom('audit_events')
    .select(['client_id', 'sequence', 'id', 'recorded', 'event', 'previous_hash', 'hash'])
    .where('client_id', '=', clientId)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(piece)
    .execute()
}
