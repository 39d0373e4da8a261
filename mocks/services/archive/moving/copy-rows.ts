import { sql } from 'kysely'
import type { ArchiveTransaction } from '../database/tables'
import type { ClientTable } from './client-tables'

/** Rows that are in memory at once: contents may be large. */
const rowsAtOnce = 20

const columnsOf = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))

/** The rows of a client as JSON, which keeps every value of ours as it is. */
const rowsOf = (clientId: string, { name }: ClientTable, names: readonly string[]) =>
  sql`select row_to_json(x)::text as row from (select ${columnsOf(names)} from ${sql.table(name)} where client_id = ${sql.lit(clientId)}) x`

/** Carries the rows of a client in a table over into another database, a few at a time. */
export async function copyRows(
  from: ArchiveTransaction,
  to: ArchiveTransaction,
  clientId: string,
  table: ClientTable,
): Promise<void> {
  await sql`declare moving no scroll cursor for ${rowsOf(clientId, table, table.columns)}`.execute(
    from,
  )
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(rowsAtOnce)} from moving`.execute(
      from,
    )
    if (rows.length === 0) break
    const written = `[${rows.map(({ row }) => row).join(',')}]`
    const name = sql.table(table.name)
    await sql`insert into ${name} (${columnsOf(table.columns)}) overriding system value
      select ${columnsOf(table.columns)} from json_populate_recordset(null::${name}, ${written}::json)`.execute(
      to,
    )
  }
  await sql`close moving`.execute(from)
}

/** What a client has in a table, as one text: how many rows, and a hash over all of them, with what the database derives. */
export async function digestOf(
  trx: ArchiveTransaction,
  clientId: string,
  table: ClientTable,
): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    select count(*) || ' ' || coalesce(md5(string_agg(hash, '' order by hash)), '') as digest
    from (select md5(row) as hash from (${rowsOf(clientId, table, table.all)}) each) hashed`.execute(
    trx,
  )
  return rows[0]?.digest ?? ''
}
