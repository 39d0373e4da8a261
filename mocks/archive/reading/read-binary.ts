import type { Archive } from '../archive'
import { auditedStatement, runAudited } from '../audit/audited-statement'
import { refuse, respond, type FhirContext } from '../http/fhir-context'
import { notAllowed, notFound } from '../http/outcome'
import { reachOf } from './read-reach'

const statement = auditedStatement({
  found: `select document_id, content_type, bytes from binaries where client_id = $1 and id = $6`,
  documents: 'document_id',
  answer: 'select content_type, bytes from found',
})
type Row = { content_type: string; bytes: Buffer }

/** GET Binary/{id}: the content as it was stored, or the resource when FHIR is asked for. */
export async function readBinary(archive: Archive, c: FhirContext): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const entry = await reachOf(archive, c.var.caller, 'Binary', id)
  if (entry === 'forbidden') return refuse(c, 403, notAllowed)
  if (entry === 'nowhere') return refuse(c, 404, notFound)
  const [row] = await runAudited<Row>(archive.database, statement, entry, archive.clock(), [id])
  if (!row) return refuse(c, 404, notFound)
  const { content_type: contentType, bytes } = row
  if (c.req.header('accept')?.includes('application/fhir+json')) {
    const data = bytes.toString('base64')
    return respond(c, { resourceType: 'Binary', id, contentType, data })
  }
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': contentType,
    // What a stranger wrote must not act, should someone open it from here in a browser.
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
}
