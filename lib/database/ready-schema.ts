import type { Kysely } from 'kysely'
import { migrate } from './migrate'
import type { MigrationFile } from './migration-file'
import { requireSchema } from './schema-state'

/** Who brings the schema up to date: the program when it starts, or a command before it (`npm run migrate`). */
export type WhenToMigrate = 'at-start' | 'never'

/**
 * Makes sure, before a program does anything else, that the schema is what it counts on.
 *
 * @throws SchemaMismatch when it is not, and may not or can not be made so
 */
export async function readySchema<Tables>(
  database: Kysely<Tables>,
  files: readonly MigrationFile[],
  when: WhenToMigrate,
): Promise<void> {
  if (when === 'never') await requireSchema(database, files)
  else await migrate(database, files)
}
