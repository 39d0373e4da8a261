import { sql } from 'kysely'
import type { ArchiveKeys } from '../keys'
import type { ArchiveDatabase } from '../database/tables'
import type { Instances } from '../instances/instances-config'
import { clientTables } from './client-tables'
import { moveClient, NotMoved } from './move-client'

export type Slots = Readonly<{ from: number; to: number }>

type Asked = Readonly<{
  source: ArchiveDatabase
  target: ArchiveDatabase
  keys: Pick<ArchiveKeys, 'leaves'>
  instances: Instances
  slots: Slots
}>

/** How often a client is tried, of whom background work has changed something meanwhile. */
const mostTries = 5

/**
 * Moves the clients of some slots, one after the other. It can be broken off and done again: who has been moved lies at the target alone.
 *
 * @param isDry says what would be moved, and moves nothing
 * @returns how many were moved
 * @throws NotMoved with what is in the way
 */
export async function moveClients(asked: Asked, isDry = false): Promise<number> {
  const { source, target, keys } = asked
  requireClosed(asked)
  await requireApart(source, target)
  await requireMayBeQuiet(source, target)
  const tables = await clientTables(source)
  if (JSON.stringify(tables) !== JSON.stringify(await clientTables(target)))
    throw new NotMoved('the two databases have different schemas: bring both up to date')
  const clients = await clientsIn(source, asked.slots)
  if (isDry) return clients.length
  await knowWorkers(source, target)
  for (const client of clients) await tried({ source, target, keys, tables }, client)
  return clients.length
}

/** Nobody may answer for them meanwhile, so nobody writes. */
function requireClosed({ instances: { directory }, slots }: Asked): void {
  const open = directory.slots.find(
    ({ from, to, in: name }) => name !== null && from <= slots.to && to >= slots.from,
  )
  if (open)
    throw new NotMoved(
      `slots ${open.from}–${open.to} are open in the directory: close those that are moved, give all instances the new file, and start them anew`,
    )
}

async function requireApart(source: ArchiveDatabase, target: ArchiveDatabase): Promise<void> {
  const named = async (database: ArchiveDatabase) => {
    const { rows } = await sql<{ name: string }>`
      select system_identifier || ' ' || current_database() as name from pg_control_system()`.execute(
      database,
    )
    return rows[0]?.name
  }
  if ((await named(source)) === (await named(target)))
    throw new NotMoved('source and target are one database')
}

async function requireMayBeQuiet(...databases: readonly ArchiveDatabase[]): Promise<void> {
  for (const database of databases)
    await database
      .transaction()
      .execute((trx) => sql`set local session_replication_role = replica`.execute(trx))
      .catch(() => {
        throw new NotMoved(
          'the user of the database may not set session_replication_role: a superuser may, and whom one has granted it',
        )
      })
}

async function clientsIn(source: ArchiveDatabase, { from, to }: Slots): Promise<readonly string[]> {
  const hex = (slot: number) => slot.toString(16).padStart(3, '0')
  const { rows } = await sql<{ client_id: string }>`
    select client_id from (select client_id from audit_chains union select client_id from clients) known
    where left(client_id, 3) collate "C" between ${hex(from)} and ${hex(to)}
    order by client_id`.execute(source)
  return rows.map(({ client_id }) => client_id)
}

/** Who works with a client is known where she comes to, and who may be her colleague. */
async function knowWorkers(source: ArchiveDatabase, target: ArchiveDatabase): Promise<void> {
  for (const name of ['workers', 'staff']) {
    const table = sql.table(name)
    const { rows } = await sql<{ row: string }>`
      select row_to_json(w)::text as row from ${table} w`.execute(source)
    await sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${`[${rows.map(({ row }) => row).join(',')}]`}::json)
      on conflict do nothing`.execute(target)
  }
}

async function tried(moving: Parameters<typeof moveClient>[0], client: string): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await moveClient(moving, client)
    } catch (error) {
      if (!isOvertaken(error) || tries === mostTries) throw error
    }
}

/** Somebody has changed something of her, or each waited for the other. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(40001|40P01)$/.test(String(error.code))
}
