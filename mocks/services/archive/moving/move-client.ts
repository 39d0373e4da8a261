import { sql } from 'kysely'
import type { ArchiveKeys } from '../keys'
import type { ArchiveDatabase, ArchiveTransaction } from '../database/tables'
import { verifyChain } from '../log/tree/verify-chain'
import { ofNotes, ofTree, type ClientTable } from './client-tables'
import { copyRows, digestOf } from './copy-rows'

export type Moving = Readonly<{
  source: ArchiveDatabase
  target: ArchiveDatabase
  keys: Pick<ArchiveKeys, 'leaves'>
  tables: readonly ClientTable[]
}>

/** A client can't be moved, and lies where she lay. */
export class NotMoved extends Error {}

/**
 * Moves one client, as a transaction in each of the two databases: whatever breaks it off leaves her at the source, and at the worst also at the target, from where the next try
 * goes on. While it lasts nobody writes in her log, and what background work changes of her at the source undoes the move. At the target her chain is as it was, row by row, and is sealed
 * there anew; the leaves that it had at the source are accounted for as moved.
 *
 * @throws NotMoved
 */
export async function moveClient(
  { source, target, keys, tables }: Moving,
  clientId: string,
): Promise<void> {
  await source
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (from) => {
      await quiet(from)
      // In the order in which all take them; who has never been stored, or never read, has one of the two.
      for (const name of ['clients', 'audit_chains'])
        await sql`select from ${sql.table(name)} where client_id = ${clientId} for update`.execute(
          from,
        )
      await requireMovable(from, clientId)
      await target.transaction().execute(async (to) => {
        await quiet(to)
        if (!(await isThere(to, clientId))) {
          for (const table of tables) await copyRows(from, to, clientId, table)
          await to.insertInto('log_unsealed').values({ client_id: clientId }).execute()
        }
        await requireSame(from, to, clientId, tables)
        await takeAway(from, clientId, { keys, tables })
      })
    })
}

/** Neither what is derived once is derived again, nor does what stays refuse to go: it is the same rows, in another place. */
async function quiet(trx: ArchiveTransaction): Promise<void> {
  await sql`set local session_replication_role = replica`.execute(trx)
  await sql`set local timezone = 'UTC'`.execute(trx)
}

async function requireMovable(from: ArchiveTransaction, clientId: string): Promise<void> {
  const { rows } = await sql<{ broken: boolean; away: boolean }>`select
      exists (select from log_breaks where client_id = ${clientId}) as broken,
      exists (select from binaries where client_id = ${clientId} and content is not null) as away`.execute(
    from,
  )
  if (rows[0]?.broken)
    throw new NotMoved('a chain does not hold: it stays where it can be looked at')
  if (rows[0]?.away)
    throw new NotMoved('contents lie in a store: move them into the database first')
}

const isThere = async (to: ArchiveTransaction, clientId: string) =>
  (
    await sql`select from audit_chains where client_id = ${clientId}
      union all select from clients where client_id = ${clientId}`.execute(to)
  ).rows.length > 0

/** Row for row, and the chain link for link. */
async function requireSame(
  from: ArchiveTransaction,
  to: ArchiveTransaction,
  clientId: string,
  tables: readonly ClientTable[],
): Promise<void> {
  for (const table of tables.filter(({ name }) => !ofNotes.includes(name)))
    if ((await digestOf(from, clientId, table)) !== (await digestOf(to, clientId, table)))
      throw new NotMoved(`${table.name} is not the same in both databases`)
  const chain = await verifyChain(to, clientId)
  if (!chain.intact) throw new NotMoved(`the chain does not hold: ${chain.because}`)
}

async function takeAway(
  from: ArchiveTransaction,
  clientId: string,
  { keys, tables }: Pick<Moving, 'keys' | 'tables'>,
): Promise<void> {
  const { rows: leaves } = await sql<{ position: number; hash: string }>`
    select n.index as position, n.hash from (
      select position from sealed_events where client_id = ${clientId}
      union all select position from log_marks where client_id = ${clientId}) own
    join log_nodes n on n.level = 0 and n.index = own.position`.execute(from)
  const macs = leaves.map(({ position, hash }) => keys.leaves.moved(position, hash))
  await sql`insert into moved_leaves (position, mac)
    select * from unnest(${leaves.map(({ position }) => position)}::bigint[], ${macs}::text[])`.execute(
    from,
  )
  for (const name of [...tables.map((table) => table.name), ...ofTree])
    await sql`delete from ${sql.table(name)} where client_id = ${clientId}`.execute(from)
}
