import { sql } from 'kysely'
import { genesis, type ChainRow, type Link } from '../events/chain-fault'
import type { ArchiveTransaction } from '../../database/tables'

/** Clients and rows that one batch takes at the most: others wait while it is written. */
const mostClients = 200
export const mostRows = 1_000

/** A chain with its newest link, the link that was sealed last, and where each is missing, what every chain begins with. */
export type Chain = Readonly<{ clientId: string; head: Link; sealed: Link }>

/** Chains in which something has changed since they were sealed, but for those that were found broken. */
export async function chainsToSeal(trx: ArchiveTransaction): Promise<Chain[]> {
  const { rows } = await sql<{
    client_id: string
    sequence: number | null
    hash: string | null
    sealed_sequence: number | null
    sealed_hash: string | null
  }>`
    select coalesce(c.client_id, s.client_id) as client_id, c.sequence, c.hash,
      s.sequence as sealed_sequence, s.hash as sealed_hash
    from audit_chains c full join log_seals s on s.client_id = c.client_id
    where (c.sequence is distinct from s.sequence or c.hash is distinct from s.hash)
      and not exists (
        select 1 from log_breaks b where b.client_id = coalesce(c.client_id, s.client_id))
    limit ${mostClients}`.execute(trx)
  return rows.map((row) => ({
    clientId: row.client_id,
    head: link(row.sequence, row.hash),
    sealed: link(row.sealed_sequence, row.sealed_hash),
  }))
}

function link(sequence: number | null, hash: string | null): Link {
  return sequence === null || hash === null ? genesis : { sequence, hash }
}

/** The rows of these chains that are not sealed yet, up to {@link mostRows}, client by client. */
export async function rowsToSeal(
  trx: ArchiveTransaction,
  chains: readonly Chain[],
): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    select e.client_id, e.sequence, e.id, e.recorded, e.event, e.previous_hash, e.hash
    from unnest(${chains.map(({ clientId }) => clientId)}::text[],
      ${chains.map(({ sealed }) => sealed.sequence)}::bigint[],
      ${chains.map(({ head }) => head.sequence)}::bigint[]) as chain (client_id, after, until)
    join audit_events e on e.client_id = chain.client_id
      and e.sequence > chain.after and e.sequence <= chain.until
    order by e.client_id, e.sequence limit ${mostRows}`.execute(trx)
  return rows
}

/** Of rows that are to be sealed, the first of each client that has been: somebody has set back what was sealed last. */
export async function sealedBefore(
  trx: ArchiveTransaction,
  rows: readonly ChainRow[],
): Promise<{ client_id: string; sequence: number }[]> {
  const found = await sql<{ client_id: string; sequence: number }>`
    select s.client_id, min(s.sequence) as sequence
    from unnest(${rows.map((row) => row.client_id)}::text[],
      ${rows.map(({ sequence }) => sequence)}::bigint[]) as row (client_id, sequence)
    join sealed_events s on s.client_id = row.client_id and s.sequence = row.sequence
    group by s.client_id`.execute(trx)
  return found.rows
}
