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

/** The same with each of several clients, in the order of their ids: of two who do this one comes to its end first, and then the other. */
export async function lockChains(
  trx: ArchiveTransaction,
  clients: Iterable<string>,
): Promise<ReadonlyMap<string, ChainHead>> {
  const { rows } = await sql<ChainHead & Readonly<{ client_id: string }>>`
    insert into audit_chains as chain (client_id, sequence, event_hash, previous_hash, hash)
    select client_id, 0, ${genesis}, ${genesis}, ${genesis} from unnest(${[...clients]}::text[]) as given (client_id)
    order by client_id collate "C"
    on conflict (client_id) do update set sequence = chain.sequence
    returning client_id, sequence, hash`.execute(trx)
  return new Map(rows.map(({ client_id: client, ...head }) => [client, head]))
}
