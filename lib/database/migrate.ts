import { sql, type Kysely, type Transaction } from 'kysely'
import type { MigrationFile } from './migration-file'
import { SchemaMismatch } from './schema-mismatch'
import { compareSchema } from './schema-state'
import { unhurried } from './unhurried'

export type MigrateOptions = Readonly<{
  /** Seconds for which a script waits for whoever uses a table, before all of it is given up; without end when absent. */
  lockSeconds?: number | undefined
}>

/**
 * Brings the schema up to date: runs, in the order of names and in one transaction, the scripts that have not run yet, each as
 * a whole (the simple query protocol of PostgreSQL takes a script).
 * Several programs may start at once; an advisory lock lets one of them do it.
 *
 * @returns the names of the files that ran now
 * @throws SchemaMismatch when a later version has taken away what these files count on
 */
export async function migrate<Tables>(
  database: Kysely<Tables>,
  files: readonly MigrationFile[],
  { lockSeconds }: MigrateOptions = {},
): Promise<string[]> {
  const bringUp = async (trx: Transaction<Tables>) => {
    if (lockSeconds !== undefined)
      await sql`select set_config('lock_timeout', ${`${lockSeconds}s`}, true)`.execute(trx)
    await sql`select pg_advisory_xact_lock(hashtext('mittkanta-migrations'))`.execute(trx)
    await sql`create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())`.execute(
      trx,
    )
    await sql`alter table migrations add column if not exists contracts boolean not null default false`.execute(
      trx,
    )
    const state = await compareSchema(trx, files)
    if (state.tooNew.length > 0) throw new SchemaMismatch('too-new', state.tooNew)
    for (const file of state.missing) await run(trx, file)
    return state.missing.map(({ name }) => name)
  }
  return unhurried(() => database.transaction().execute(bringUp))
}

async function run<Tables>(trx: Transaction<Tables>, { name, sql: script, contracts }: Missing) {
  await sql.raw(script).execute(trx)
  await sql`insert into migrations (name, contracts) values (${name}, ${contracts})`.execute(trx)
}

type Missing = Awaited<ReturnType<typeof compareSchema>>['missing'][number]
