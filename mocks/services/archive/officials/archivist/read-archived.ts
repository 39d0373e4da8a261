import { sql } from 'kysely'
import { z } from 'zod'
import { archivedSchema, type Archived } from '@/lib/contracts/archive/archived'
import type { Archive } from '../../archive'
import type { ArchiveTransaction } from '../../database/tables'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed, notFound } from '../../protocol/http/outcome'
import { documentResourceSql } from '../../store/reading/document-resource'
import { bareIdentifier, findOwner } from '../find-owner'
import { readParameters } from '../read-parameters'
import { underTask } from '../under-task'
import { readHolds } from './holds/read-holds'
import { archivedDocument } from './archived-document'

/** What it is asked with; the published OperationDefinition is made of it. */
export const archivedParameters = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.tuple([z.object({ name: z.literal('identifier'), valueUri: z.string().max(200) })]),
})

/** POST DocumentReference/$archived: one document of the own register with all its versions and what is known of each (A7). */
export async function readArchived(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['archivist'])
  if (!official) return refuse(c, 403, notAllowed)
  const body = await readParameters(
    c,
    archivedParameters,
    'Parameters with an identifier are taken.',
  )
  if (body instanceof Response) return body
  const [{ valueUri: identifier }] = body.parameter
  const clientId = await findOwner(archive.database, identifier)
  if (clientId === undefined) return refuse(c, 404, notFound)
  const { organisation } = official
  const answer = await underTask<Archived>(
    archive,
    official,
    clientId,
    'read-document',
    async (trx) => {
      const found = await versionsOf(trx, clientId, organisation, bareIdentifier(identifier))
      const [first] = found
      if (!first) return 'refused'
      const readAt = archive.clock().toISOString()
      const holds = await readHolds(trx, clientId, first.rootSet)
      const versions = found.map(({ version }) => version)
      return { answer: { readAt, holds, versions }, documents: versions.map(({ id }) => id) }
    },
  )
  return answer === 'refused' ? refuse(c, 404, notFound) : c.json(answer)
}

async function versionsOf(
  trx: ArchiveTransaction,
  clientId: string,
  controller: string,
  identifier: string,
): Promise<{ rootSet: string; version: Archived['versions'][number] }[]> {
  const rows = await trx
    .selectFrom('documents as d')
    .innerJoin('document_bodies as b', (join) =>
      join.onRef('b.client_id', '=', 'd.client_id').onRef('b.id', '=', 'd.id'),
    )
    .selectAll('d')
    .select(sql<string>`${sql.raw(documentResourceSql)}`.as('resource'))
    .where('d.client_id', '=', clientId)
    .where('d.controller_id', '=', controller)
    .where('d.set_oid', 'in', (eb) =>
      eb
        .selectFrom('documents as v')
        .select('v.set_oid')
        .where('v.client_id', '=', clientId)
        .where((or) =>
          or.or([
            or('v.id', '=', identifier),
            or('v.set_oid', '=', identifier),
            or('v.version_oid', '=', identifier),
          ]),
        ),
    )
    .orderBy('d.version', 'desc')
    .execute()
  return rows.map((row) => ({
    rootSet: row.root_set,
    version: {
      ...archivedDocument(row),
      updatedAt: row.updated_at.toISOString(),
      annulledBecause: row.annulled_because,
      keptUntil: row.kept_until,
      keptBy: row.kept_by,
      resource: resourceSchema.parse(JSON.parse(row.resource)),
    },
  }))
}

const resourceSchema = archivedSchema.shape.versions.element.shape.resource
