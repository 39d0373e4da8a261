import { sql } from 'kysely'
import { quarantineSchema, type Quarantine } from '@/lib/contracts/archive/quarantine'
import type { Archive } from '../archive'
import { officialOf } from '../protocol/callers/official-of'
import { idOf, refuse, type FhirContext } from '../protocol/http/fhir-context'
import { notAllowed, notFound } from '../protocol/http/outcome'
import { quarantinedUntil } from './empty-quarantine'

const most = 100

/** GET /operation/quarantine: what the virus scan has found, for the operator: who sent it, and never what it says. */
export async function readQuarantine(archive: Archive, c: FhirContext): Promise<Response> {
  if (!officialOf(c.var.caller, ['operator'])) return refuse(c, 403, notAllowed)
  const rows = await archive.database
    .selectFrom('quarantine')
    .select(['id', 'found_at', 'system', 'organisation', 'content_type', 'found', 'size'])
    .select(sql<number>`(count(*) over ())::int`.as('all'))
    .orderBy('found_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  const own: Quarantine = {
    count: rows[0]?.all ?? 0,
    contents: rows.map(({ id, found_at, system, organisation, content_type, found, size }) => ({
      ...{ id, system, organisation, found, size },
      foundAt: found_at.toISOString(),
      until: quarantinedUntil(archive, found_at).toISOString(),
      contentType: content_type,
    })),
  }
  const theirs = await c.var.others?.askAll({ step: 'sum' }, quarantineSchema)
  if (!theirs) return c.json(own)
  const all = [own, ...theirs.values()]
  return c.json({
    count: all.reduce((sum, { count }) => sum + count, 0),
    contents: newest(all.flatMap(({ contents }) => contents)),
  } satisfies Quarantine)
}

const newest = (contents: Quarantine['contents']) =>
  contents.toSorted((one, other) => (one.foundAt < other.foundAt ? 1 : -1)).slice(0, most)

/** DELETE /operation/quarantine/{id}: a content out of the quarantine, for good. */
export async function deleteQuarantined(archive: Archive, c: FhirContext): Promise<Response> {
  if (!officialOf(c.var.caller, ['operator'])) return refuse(c, 403, notAllowed)
  const { database } = archive
  const deleted = database.deleteFrom('quarantine').where('id', '=', idOf(c)).returning('id')
  const gone = await deleted.executeTakeFirst()
  return gone ? c.body(null, 204) : refuse(c, 404, notFound)
}
