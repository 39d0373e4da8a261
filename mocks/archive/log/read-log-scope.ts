import type { ArchiveDatabase } from '../database/tables'
import type { LogQuery } from './log-query'
import { seenVersions, type SeenVersions } from './seen-versions'

/** What a question about the log comes to for this client. */
export type LogScope = Readonly<{
  seen: SeenVersions
  /** Consents and prohibitions about a document that is not shown (R5). */
  hiddenWills: readonly string[]
  /** Versions of the document that is asked for; null: none is. */
  touching: readonly string[] | null
}>

/** Finds the versions and the statements of will that a row may speak of. Nothing of it leaves the archive as it is. */
export async function readLogScope(
  database: ArchiveDatabase,
  clientId: string,
  { reach, filters }: LogQuery,
): Promise<LogScope> {
  const [versions, targeted] = await Promise.all([
    database
      .selectFrom('documents')
      .select(['id', 'set_oid as set'])
      .where('client_id', '=', clientId)
      .execute(),
    database
      .selectFrom('statements')
      .select(['will_id', 'target_set'])
      .where('client_id', '=', clientId)
      .where('target_set', 'is not', null)
      .execute(),
  ])
  const seen = seenVersions(versions, reach)
  const hidden = targeted.filter(({ target_set: set }) => set === null || !seen.sets.has(set))
  return {
    seen,
    hiddenWills: [...new Set(hidden.map((statement) => statement.will_id))],
    touching: filters.touching === null ? null : versionsOf(filters.touching, seen),
  }
}

function versionsOf(document: string, { shownAs }: SeenVersions): readonly string[] {
  const shown = shownAs.get(document)
  return shown === undefined ? [] : [...shownAs].filter(([, as]) => as === shown).map(([id]) => id)
}
