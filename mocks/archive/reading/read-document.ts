import type { DocumentReference } from 'fhir/r4'
import type { Archive } from '../archive'
import { auditedStatement, runAudited } from '../audit/audited-statement'
import { refuse, respond, type FhirContext } from '../http/fhir-context'
import { notAllowed, notFound } from '../http/outcome'
import { documentResourceSql } from './document-resource'
import { reachOf } from './read-reach'

const statement = auditedStatement({
  found: `select d.id, d.revision, d.updated_at, m.name as matter, ${documentResourceSql} as resource
    from documents d join document_bodies b on b.client_id = d.client_id and b.id = d.id
    left join matters m on m.client_id = d.client_id and m.oid = d.matter_oid
    where d.client_id = $1 and d.id = $6`,
  documents: 'id',
  answer: 'select resource, revision, updated_at, matter from found',
})
type Row = { resource: string; revision: number; updated_at: Date; matter: string | null }

/** GET DocumentReference/{id}. What lies outside the caller's reach is as if it never was. */
export async function readDocument(archive: Archive, c: FhirContext): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const entry = await reachOf(archive, c.var.caller, 'DocumentReference', id)
  if (entry === 'forbidden') return refuse(c, 403, notAllowed)
  if (entry === 'nowhere') return refuse(c, 404, notFound)
  const [row] = await runAudited<Row>(archive.database, statement, entry, archive.clock(), [id])
  if (!row) return refuse(c, 404, notFound)
  return respond(
    c,
    row.matter === null ? row.resource : namingMatter(row.resource, row.matter),
    200,
    {
      ETag: `W/"${row.revision}"`,
      'Last-Modified': row.updated_at.toUTCString(),
    },
  )
}

/** The matter by its name, which may have changed since the document was stored. */
function namingMatter(resource: string, display: string): string {
  const document = JSON.parse(resource) as DocumentReference
  const related = document.context?.related?.map((matter) => ({ ...matter, display }))
  return JSON.stringify({ ...document, context: { ...document.context, related } })
}
