import { sql, type Kysely } from 'kysely'
import type { MigrationFile } from './migration-file'
import { SchemaMismatch } from './schema-mismatch'

export type SchemaState = Readonly<{
  /** Scripts of this version that have not run, in their order; `why` is what one that contracts says of itself. */
  missing: readonly (MigrationFile & Readonly<{ contracts: boolean; why: string | null }>)[]
  /** Names of scripts of a later version after which this one can not run. */
  tooNew: readonly string[]
}>

/** What a database has and what this version has, side by side. A database that was never migrated misses all. */
export async function compareSchema<Tables>(
  database: Kysely<Tables>,
  files: readonly MigrationFile[],
): Promise<SchemaState> {
  const ran = await readRan(database)
  const done = new Set(ran.map(({ name }) => name))
  const known = new Set(files.map(({ name }) => name))
  return {
    missing: files
      .filter(({ name }) => !done.has(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((file) => ({ ...file, ...contractOf(file.sql) })),
    tooNew: ran.filter(({ name, contracts }) => contracts && !known.has(name)).map(nameOf),
  }
}

/**
 * Lets a version run only on a schema that has all it counts on.
 *
 * @throws SchemaMismatch
 */
export async function requireSchema<Tables>(
  database: Kysely<Tables>,
  files: readonly MigrationFile[],
): Promise<void> {
  const { missing, tooNew } = await compareSchema(database, files)
  if (tooNew.length > 0) throw new SchemaMismatch('too-new', tooNew)
  if (missing.length > 0) throw new SchemaMismatch('too-old', missing.map(nameOf))
}

const nameOf = ({ name }: Readonly<{ name: string }>) => name

function contractOf(script: string) {
  const why = /^-- contract: (.+)/.exec(script)?.[1] ?? null
  return { contracts: why !== null, why }
}

type Ran = Readonly<{ name: string; contracts: boolean }>

/** Reads only: a table of the time before the second column has none that contract. */
async function readRan<Tables>(database: Kysely<Tables>): Promise<readonly Ran[]> {
  const { rows: columns } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = to_regclass('migrations') and attnum > 0 and not attisdropped`.execute(
    database,
  )
  if (columns.length === 0) return []
  const has = columns.some(({ name }) => name === 'contracts')
  const contracts = has ? sql`contracts` : sql`false`
  const { rows } = await sql<Ran>`
    select name, ${contracts} as contracts from migrations order by name`.execute(database)
  return rows
}
