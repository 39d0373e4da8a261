import { sql } from 'kysely'
import type { Archive } from '../../archive'
import { personEntry } from '../../log/events/audit-entry'
import { auditedStatement, runAudited } from '../../log/events/audited-statement'
import { readUnderClaim } from './read-under-claim'
import { idOf, refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed, notFound } from '../../protocol/http/outcome'
import { isForClients, type PersonCaller, type SystemCaller } from '../../protocol/callers/caller'

const statement = auditedStatement({
  found: `select document_id, content_type, bytes from binaries where client_id = $1 and id = $6`,
  documents: 'document_id',
  answer: 'select content_type, bytes from found',
})
type Row = { content_type: string; bytes: Buffer }

/** GET Binary/{id}: the content as it was stored, or the resource when FHIR is asked for. */
export async function readBinary(archive: Archive, c: FhirContext): Promise<Response> {
  const id = idOf(c)
  const { caller } = c.var
  if (!isForClients(caller)) return refuse(c, 403, notAllowed)
  const row =
    caller.kind === 'person'
      ? await findForPerson(archive, caller, id)
      : await findForSystem(archive, caller, id)
  if (row === 'forbidden') return refuse(c, 403, notAllowed)
  if (row === 'nowhere') return refuse(c, 404, notFound)
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

async function findForPerson({ database, clock }: Archive, caller: PersonCaller, id: string) {
  const entry = personEntry(caller, 'read-binary')
  const [row] = await runAudited<Row>(database, statement, entry, clock(), [id])
  return row ?? 'nowhere'
}

function findForSystem(archive: Archive, caller: SystemCaller, id: string) {
  return readUnderClaim(archive, caller, 'Binary', id, async (trx, clientId) => {
    const { rows } = await sql<Row>`select content_type, bytes from binaries
      where client_id = ${clientId} and id = ${id}`.execute(trx)
    return rows[0]
  })
}
