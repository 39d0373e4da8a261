import type { Selectable } from 'kysely'
import type { ArchiveDatabase, ArchiveTables, ArchiveTransaction } from '../database/tables'

export type StatementRow = Selectable<ArchiveTables['statements']>

/** A consent or prohibition with its history, oldest first, and what of the document it names to the world. */
export type DirectiveHistory = Readonly<{
  id: string
  begun: StatementRow
  /** Under newer versions of the information, oldest first. */
  renewed: readonly StatementRow[]
  ended: StatementRow | null
  /** Version of the target document that is current, or else the newest one, or by which the log names it when it is no longer kept. */
  document: string | null
}>

const endings: readonly StatementRow['kind'][] = ['consent-withdrawn', 'prohibition-cancelled']

/** The version of the information under which a consent or prohibition stands, or stood. */
export const versionOf = ({ begun, renewed }: DirectiveHistory): string =>
  (renewed.at(-1) ?? begun).information_version

/** All consents and prohibitions that the client has ever had, or one of them, newest first. */
export async function findDirectives(
  trx: ArchiveDatabase | ArchiveTransaction,
  clientId: string,
  directiveId?: string,
): Promise<DirectiveHistory[]> {
  const rows = await trx
    .selectFrom('statements')
    .selectAll()
    .where('client_id', '=', clientId)
    .$if(directiveId !== undefined, (query) => query.where('will_id', '=', directiveId ?? ''))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  const sets = rows.flatMap(({ target_set }) => target_set ?? [])
  const versions = await documentsOf(trx, clientId, sets)
  return rows
    .filter(({ kind }) => kind === 'consent-given' || kind === 'prohibition-set')
    .map((begun) => ({
      id: begun.will_id,
      begun,
      renewed: rows
        .filter((row) => row.will_id === begun.will_id && row.kind === 'consent-renewed')
        .reverse(),
      ended:
        rows.find((row) => row.will_id === begun.will_id && endings.includes(row.kind)) ?? null,
      document: begun.target_set === null ? null : (versions.get(begun.target_set) ?? null),
    }))
}

async function documentsOf(
  trx: ArchiveDatabase | ArchiveTransaction,
  clientId: string,
  sets: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (sets.length === 0) return new Map()
  const rows = await trx
    .selectFrom('documents')
    .select(['set_oid', 'id'])
    .where('client_id', '=', clientId)
    .where('set_oid', 'in', sets)
    .orderBy((eb) => eb('status', '=', 'current'))
    .orderBy('version')
    .execute()
  const ended = await trx
    .selectFrom('ended_documents')
    .select(['set_oid', 'shown_as as id'])
    .where('client_id', '=', clientId)
    .where('set_oid', 'in', sets)
    .execute()
  return new Map([...ended, ...rows].map(({ set_oid, id }) => [set_oid, id]))
}
