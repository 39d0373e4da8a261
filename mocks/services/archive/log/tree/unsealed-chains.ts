import { sql } from 'kysely'
import { genesis, type ChainRow, type Link } from '../events/chain-fault'
import type { ArchiveTransaction } from '../../database/tables'

/** Clients and rows that one batch takes at the most: others wait while it is written. */
const mostClients = 200
export const mostRows = 1_000

/** A chain with its newest link, the link that was sealed last, and where each is missing, what every chain begins with. */
export type Chain = Readonly<{ clientId: string; head: Link; sealed: Link }>

/** Rows of the queue that are looked at, for there is one for each row of the log. */
const mostQueued = 2_000

/** Takes clients from the queue: whose chain gets a row after that stands in it anew. */
export async function takeQueued(trx: ArchiveTransaction): Promise<string[]> {
  const { rows } = await sql<{ client_id: string }>`
    with few as (
      select client_id from (select client_id from log_unsealed limit ${mostQueued}) first
      group by client_id limit ${mostClients}
    ), taken as (
      delete from log_unsealed q using few where q.client_id = few.client_id returning q.client_id
    )
    select distinct client_id from taken`.execute(trx)
  return rows.map(({ client_id: clientId }) => clientId)
}

/** Puts clients into the queue whose chains have still more. */
export async function putQueued(
  trx: ArchiveTransaction,
  clientIds: readonly string[],
): Promise<void> {
  if (clientIds.length === 0) return
  const values = clientIds.map((client_id) => ({ client_id }))
  await trx.insertInto('log_unsealed').values(values).execute()
}

/**
 * Chains in which something has changed since they were sealed, but for those that were found broken: of these clients, or of all.
 * One that was locked and has no row is as one that there is not. Of all it also finds what somebody has changed behind the archive's back, and takes the longer the more clients there are.
 */
export async function chainsToSeal(
  trx: ArchiveTransaction,
  of: readonly string[] | 'all',
): Promise<Chain[]> {
  const both =
    of === 'all'
      ? sql`audit_chains c full join log_seals s on s.client_id = c.client_id`
      : sql`unnest(${of}::text[]) q (client_id) left join audit_chains c on c.client_id = q.client_id
        left join log_seals s on s.client_id = q.client_id`
  const { rows } = await sql<{
    client_id: string
    sequence: number | null
    hash: string | null
    sealed_sequence: number | null
    sealed_hash: string | null
  }>`
    select coalesce(c.client_id, s.client_id) as client_id, c.sequence, c.hash,
      s.sequence as sealed_sequence, s.hash as sealed_hash
    from ${both}
    where (coalesce(c.sequence, ${genesis.sequence}), coalesce(c.hash, ${genesis.hash}))
        <> (coalesce(s.sequence, ${genesis.sequence}), coalesce(s.hash, ${genesis.hash}))
      and not exists (
        select 1 from log_breaks b where b.client_id = coalesce(c.client_id, s.client_id))
    limit ${mostClients}`.execute(trx)
  return rows.map((row) => ({
    clientId: row.client_id,
    head: link(row.sequence, row.hash),
    sealed: link(row.sealed_sequence, row.sealed_hash),
  }))
}

/** Chains that are compared each time; of more it is done every so often. By what the database has counted last. */
const fewChains = 20_000

export async function areFewChains(trx: ArchiveTransaction): Promise<boolean> {
  const { rows } = await sql<{ few: boolean }>`
    select coalesce(sum(greatest(reltuples, 0)), 0) < ${fewChains} as few from pg_class
    where oid = 'audit_chains'::regclass
      or oid in (select inhrelid from pg_inherits where inhparent = 'audit_chains'::regclass)`.execute(
    trx,
  )
  return rows[0]?.few ?? true
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
