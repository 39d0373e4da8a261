import { sql } from 'kysely'
import { checklistSchema, type Checklist } from '@/lib/contracts/archive/checklist'
import { documentTypes, type DocumentType } from '@/lib/domain/codes/document-types'
import type { Archive } from '../../archive'
import type { ArchiveDatabase } from '../../database/tables'
import { officialOf } from '../../protocol/callers/official-of'
import { idOf, refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed, notFound } from '../../protocol/http/outcome'
import { systemOfVendor } from './system-of-vendor'

/** What was stored last, so many. */
const mostLatest = 10

/**
 * GET /register/systems/:id/checklist: what the archive has seen of a system for each type of document, with invented clients alone: a vendor learns
 * nothing of a register in use. No client is named, so none has a row.
 */
export async function readChecklist(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['vendor'])
  if (!official) return refuse(c, 403, notAllowed)
  const system = systemOfVendor(archive, official, idOf(c))
  if (!system) return refuse(c, 404, notFound)
  const stored = await storedBy(archive.database, system.clientId)
  const checked = await checkedOf(archive.database, system.clientId)
  const own: Checklist = {
    system: { id: system.clientId, name: system.name, organisation: system.organisation },
    readAt: archive.clock().toISOString(),
    types: documentTypes.map((type) => ({
      type,
      ...(stored.get(type) ?? { stored: 0, corrected: 0, annulled: 0 }),
      ...(checked.get(type) ?? { checked: 0, checkedWithFaults: 0 }),
    })),
    latest: await latestOf(archive.database, system.clientId),
  }
  const theirs = await c.var.others?.askAll({ step: 'sum' }, checklistSchema)
  return c.json(theirs ? checklistOfAll(own, [...theirs.values()]) : own)
}

/** An invented client lies in one instance, so what was seen in each is added up. */
function checklistOfAll(own: Checklist, theirs: readonly Checklist[]): Checklist {
  const sum = (type: DocumentType, of: (row: Checklist['types'][number]) => number) =>
    [own, ...theirs]
      .flatMap(({ types }) => types.filter((row) => row.type === type))
      .reduce((before, row) => before + of(row), 0)
  return {
    ...own,
    types: own.types.map(({ type }) => ({
      type,
      checked: sum(type, (row) => row.checked),
      checkedWithFaults: sum(type, (row) => row.checkedWithFaults),
      stored: sum(type, (row) => row.stored),
      corrected: sum(type, (row) => row.corrected),
      annulled: sum(type, (row) => row.annulled),
    })),
    latest: [own, ...theirs]
      .flatMap(({ latest }) => latest)
      .toSorted((one, other) => (one.storedAt < other.storedAt ? 1 : -1))
      .slice(0, mostLatest),
  }
}

type Row<Counted extends string> = Readonly<{ type: DocumentType } & Record<Counted, string>>

const counts = <Counted extends string>(rows: readonly Row<Counted>[], ...names: Counted[]) =>
  new Map(
    rows.map((row) => [
      row.type,
      Object.fromEntries(names.map((name) => [name, Number(row[name])])) as Record<Counted, number>,
    ]),
  )

async function storedBy(database: ArchiveDatabase, system: string) {
  const { rows } = await sql<Row<'stored' | 'corrected' | 'annulled'>>`
    select document.type, count(distinct document.set_oid) as stored,
      count(distinct document.set_oid) filter (where document.version > 1) as corrected,
      count(distinct document.set_oid) filter (where document.status = 'annulled') as annulled
    from documents as document
    join clients on clients.client_id = document.client_id and clients.invented
    where document.stored_by = ${system}
    group by document.type`.execute(database)
  return counts(rows, 'stored', 'corrected', 'annulled')
}

async function checkedOf(database: ArchiveDatabase, system: string) {
  const { rows } = await sql<Row<'checked' | 'checkedWithFaults'>>`
    select document_type as type, count(*) as checked,
      count(*) filter (where faults > 0) as "checkedWithFaults"
    from bench_checks where system = ${system} group by document_type`.execute(database)
  return counts(rows, 'checked', 'checkedWithFaults')
}

/** What it stored last, so that a vendor sees that its document has come. */
async function latestOf(database: ArchiveDatabase, system: string): Promise<Checklist['latest']> {
  const { rows } = await sql<{
    version_oid: string
    type: DocumentType
    version: number
    stored_at: Date
  }>`
    select document.version_oid, document.type, document.version, document.stored_at
    from documents as document
    join clients on clients.client_id = document.client_id and clients.invented
    where document.stored_by = ${system}
    order by document.stored_at desc, document.id desc limit ${mostLatest}`.execute(database)
  return rows.map(({ version_oid, type, version, stored_at }) => ({
    ...{ identifier: `urn:oid:${version_oid}`, type, version: Number(version) },
    storedAt: new Date(stored_at).toISOString(),
  }))
}
