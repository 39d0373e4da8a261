import type { Selectable } from 'kysely'
import type { ArchivedDocument } from '@/lib/contracts/archive/archived'
import type { ArchiveTables } from '../../database/tables'

type Row = Selectable<ArchiveTables['documents']>

/** A row of documents as the archivist has it. */
export function archivedDocument(row: Row): ArchivedDocument {
  return {
    client: row.client_id,
    id: row.id,
    set: `urn:oid:${row.set_oid}`,
    identifier: `urn:oid:${row.version_oid}`,
    version: row.version,
    title: row.title,
    type: row.type,
    serviceTask: row.service_task,
    socialService: row.social_service,
    unit: row.unit_id,
    format: row.format,
    status: row.status,
    madeOn: row.made_on,
    signedOnPaper: row.signed_on_paper,
    storedAt: row.stored_at.toISOString(),
    storedBy: row.stored_by,
  }
}
