import type { Kysely } from 'kysely'
import { migrate } from './migrate'
import type { MigrationFile } from './migration-file'
import { openDatabase, type DatabaseOptions } from './open-database'
import { SchemaMismatch } from './schema-mismatch'
import { compareSchema, type SchemaState } from './schema-state'

/** A script that waits for a table holds up all who come after it; so long is bearable, then it is given up and nothing has changed. */
const lockSeconds = 10

type Command = Readonly<{
  /** "archive" or "portal". */
  name: string
  files: readonly MigrationFile[]
  args: readonly string[]
  say: (line: string) => unknown
}>

/**
 * `migrate`, `migrate --dry-run` and `migrate --may-i-roll` of one program. A dry run only says what would be done.
 *
 * @returns the exit code: 0 done, or yes; 1 no: the programs of the version before must be stopped first, or this version is too old; 2 an
 *   argument that there is not
 */
export async function migrateCommand(options: DatabaseOptions, command: Command): Promise<number> {
  const database = await openDatabase<object>({ ...options, poolSize: 1 })
  try {
    return await runMigrateCommand(database, command)
  } finally {
    await database.destroy()
  }
}

/** The same over a database that is open. */
export async function runMigrateCommand(
  database: Kysely<object>,
  { name, files, args, say }: Command,
): Promise<number> {
  const unknown = args.filter((arg) => arg !== '--dry-run' && arg !== '--may-i-roll')
  if (unknown.length > 0) {
    say(`There is no argument ${unknown.join(', ')}. There are: --dry-run, --may-i-roll.`)
    return 2
  }
  const tell = (line: string) => void say(`${name}: ${line}`)
  if (args.includes('--may-i-roll')) return mayRoll(await compareSchema(database, files), tell)
  if (args.includes('--dry-run')) return dryRun(await compareSchema(database, files), tell)
  return run(database, files, tell)
}

async function run(
  database: Kysely<object>,
  files: readonly MigrationFile[],
  tell: (line: string) => void,
): Promise<number> {
  try {
    const ran = await migrate(database, files, { lockSeconds })
    for (const name of ran) tell(`ran ${name}`)
    tell(ran.length === 0 ? 'nothing to do' : `${ran.length} of ${files.length} ran`)
    return 0
  } catch (error) {
    if (!(error instanceof SchemaMismatch)) throw error
    tell(error.message)
    return 1
  }
}

function dryRun({ missing, tooNew }: SchemaState, tell: (line: string) => void): number {
  if (tooNew.length > 0) return refuse(tooNew, tell)
  for (const { name, contracts, why } of missing)
    tell(`would run ${name}${contracts ? ` (contracts: ${why})` : ''}`)
  if (missing.length === 0) tell('nothing to do')
  return 0
}

/** Whether programs of this version may take the place of those of the version before one by one, while these go on. */
function mayRoll({ missing, tooNew }: SchemaState, tell: (line: string) => void): number {
  if (tooNew.length > 0) return refuse(tooNew, tell)
  const contracting = missing.filter(({ contracts }) => contracts)
  for (const { name, why } of contracting) tell(`no: ${name} takes away what runs now: ${why}`)
  if (contracting.length > 0) return 1
  tell(missing.length === 0 ? 'yes: the schema stays' : 'yes: what would run only adds')
  return 0
}

function refuse(tooNew: readonly string[], tell: (line: string) => void): number {
  tell(`no: ${new SchemaMismatch('too-new', tooNew).message}`)
  return 1
}
