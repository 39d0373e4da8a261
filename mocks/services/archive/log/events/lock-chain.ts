import { sql } from 'kysely'
import type { ArchiveTransaction } from '../../database/tables'

export type ChainHead = Readonly<{ sequence: number; hash: string }>

const genesis = '0'.repeat(64)

/**
 * Locks a client's hash chain (a row lock) until the transaction ends, and gives its newest link; of a chain that has no row yet, what every chain begins with, and that
 * stays when the transaction writes none. Who reads by a ground, and
 * who changes what a ground rests on, does this first: then the order of the log is the order in which things took effect.
 */
export async function lockChain(trx: ArchiveTransaction, clientId: string): Promise<ChainHead> {
  const { rows } = await sql<ChainHead>`
    insert into audit_chains as chain (client_id, sequence, event_hash, previous_hash, hash)
    values (${clientId}, 0, ${genesis}, ${genesis}, ${genesis})
    on conflict (client_id) do update set sequence = chain.sequence
    returning sequence, hash`.execute(trx)
  const [head] = rows
  if (!head) throw new Error('The chain has no head')
  return head
}
