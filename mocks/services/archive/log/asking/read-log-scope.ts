import type { LogRequest } from '@/lib/contracts/archive/log-request'
import type { ArchiveDatabase } from '../../database/tables'
import { seenVersions, type SeenVersions } from './seen-versions'

/** What a question about the log comes to for this client. */
export type LogScope = Readonly<{
  seen: SeenVersions
  /** Prohibitions about a document that is not shown, or that a minor has set herself and he who asks acts for her (R5, C7). */
  hiddenDirectives: readonly string[]
  /** Versions of the documents that are asked for; null: none is. */
  touching: readonly string[] | null
}>

/** Finds the versions and the statements of will that a row may speak of. Nothing of it leaves the archive as it is. */
export async function readLogScope(
  database: ArchiveDatabase,
  clientId: string,
  request: LogRequest,
): Promise<LogScope> {
  const [versions, targeted] = await Promise.all([
    database
      .selectFrom('documents')
      .select(['id', 'set_oid as set'])
      .where('client_id', '=', clientId)
      // What is no longer kept is named in the log all the same (A10).
      .unionAll(
        database
          .selectFrom('ended_documents')
          .select(['id', 'set_oid as set'])
          .where('client_id', '=', clientId),
      )
      .execute(),
    database
      .selectFrom('statements')
      .select(['will_id', 'target_set', 'kind', 'capacity'])
      .where('client_id', '=', clientId)
      .execute(),
  ])
  const seen = seenVersions(versions, request)
  // A prohibition of a minor's own is no matter of those who act for her (R5, C7): they are told of documents only.
  const hidden = targeted.filter(
    ({ target_set: set, kind, capacity }) =>
      (set !== null && !seen.sets.has(set)) ||
      (request.documentsOnly && capacity === 'self' && kind.startsWith('prohibition')),
  )
  return {
    seen,
    hiddenDirectives: [...new Set(hidden.map((statement) => statement.will_id))],
    touching:
      request.touching.length === 0
        ? null
        : request.touching.flatMap((document) => versionsOf(document, seen)),
  }
}

function versionsOf(document: string, { shownAs }: SeenVersions): readonly string[] {
  const shown = shownAs.get(document)
  return shown === undefined ? [] : [...shownAs].filter(([, as]) => as === shown).map(([id]) => id)
}
