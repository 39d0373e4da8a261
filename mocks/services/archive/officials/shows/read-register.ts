import { sql } from 'kysely'
import { factsRow, type DisplayIndexDocument } from '@/lib/contracts/archive/display-index'
import { toListedDocument } from '@/lib/contracts/archive/facts/to-listed-document'
import type { ListedDocument } from '@/lib/domain/documents/shown-document'
import type { ArchiveTransaction } from '../../database/tables'
import { factsSql } from '../../database/facts-sql'

export type RegisteredVersion = Readonly<{
  id: string
  set: string
  versionOid: string
  version: number
  storedBy: string
  madeAt: Date
  listed: ListedDocument
  /** It names a client relationship that is not in this register: what that is, is no matter of the register. */
  madeElsewhere: boolean
}>

type Row = Readonly<{
  facts: string
  id: string
  set_oid: string
  version_oid: string
  version: number
  stored_by: string
  made_at: Date
}>

/**
 * Every version of every document of a client in one register, newest first, as the portal's rules have them. Nothing of another
 * register is among them, and nothing of one comes with them: a relationship of another is as one that the archive does not have. That is all that decides
 * on a document, since nothing is attached across registers (V19).
 */
export async function readRegister(
  trx: ArchiveTransaction,
  clientId: string,
  controller: string,
): Promise<readonly RegisteredVersion[]> {
  const { rows } = await sql<Row>`select concat('[', ${sql.raw(factsSql)}, ',true]') as facts,
      d.id, d.set_oid, d.version_oid, d.version, d.stored_by, d.made_at
    from documents d where d.client_id = ${clientId} and d.controller_id = ${controller}
    order by d.made_at desc, d.id desc`.execute(trx)
  return rows.map((row) => {
    const facts = factsRow.parse(JSON.parse(row.facts))
    const madeIn = facts[17]
    const madeElsewhere = madeIn !== null && madeIn[0] !== controller
    return {
      id: row.id,
      set: row.set_oid,
      versionOid: row.version_oid,
      version: row.version,
      storedBy: row.stored_by,
      madeAt: row.made_at,
      listed: toListedDocument(madeElsewhere ? withoutRelationship(facts) : facts),
      madeElsewhere,
    }
  })
}

function withoutRelationship(facts: DisplayIndexDocument): DisplayIndexDocument {
  const without: DisplayIndexDocument = [...facts]
  without[17] = [null, null]
  return without
}
