import type { Archive } from '../archive'
import { auditedStatement, runAudited } from '../audit/audited-statement'
import { refuse, respond, type FhirContext } from '../http/fhir-context'
import { notAllowed, notFound } from '../http/outcome'
import { documentResourceSql } from './document-resource'
import { reachOf } from './read-reach'

const statement = auditedStatement({
  found: `select d.id, d.revision, d.updated_at, ${documentResourceSql} as resource
    from documents d join document_bodies b on b.client_id = d.client_id and b.id = d.id
    where d.client_id = $1 and d.id = $6`,
  documents: 'id',
  answer: 'select resource, revision, updated_at from found',
})
type Row = { resource: string; revision: number; updated_at: Date }

/** GET DocumentReference/{id}. What lies outside the caller's reach is as if it never was. */
export async function readDocument(archive: Archive, c: FhirContext): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const entry = await reachOf(archive, c.var.caller, 'DocumentReference', id)
  if (entry === 'forbidden') return refuse(c, 403, notAllowed)
  if (entry === 'nowhere') return refuse(c, 404, notFound)
  const [row] = await runAudited<Row>(archive.database, statement, entry, archive.clock(), [id])
  if (!row) return refuse(c, 404, notFound)
  return respond(c, row.resource, 200, {
    ETag: `W/"${row.revision}"`,
    'Last-Modified': row.updated_at.toUTCString(),
  })
}
