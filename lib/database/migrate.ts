import { sql, type Kysely } from 'kysely'

/**
 * A migration is a script of SQL, a file in the folder `migrations` of its program. Its name ("0001-documents") orders it, is how
 * a database knows that it has run, and so never changes.
 */
export type MigrationFile = Readonly<{ name: string; sql: string }>

/**
 * Brings the schema up to date: runs, in the order of names and in one transaction, the scripts that have not run yet, each as
 * a whole (the simple query protocol of PostgreSQL takes a script).
 * Several programs may start at once; an advisory lock lets one of them do it.
 *
 * @returns the names of the files that ran now
 */
export async function migrate<Tables>(
  database: Kysely<Tables>,
  files: readonly MigrationFile[],
): Promise<string[]> {
  return database.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('mittkanta-migrations'))`.execute(trx)
    await sql`create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())`.execute(
      trx,
    )
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(trx)
    const done = new Set(rows.map((row) => row.name))
    const missing = [...files]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .filter((file) => !done.has(file.name))
    for (const file of missing) {
      await sql.raw(file.sql).execute(trx)
      await sql`insert into migrations (name) values (${file.name})`.execute(trx)
    }
    return missing.map((file) => file.name)
  })
}
