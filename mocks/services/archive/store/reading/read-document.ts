import type { DocumentReference } from 'fhir/r4'
import { sql } from 'kysely'
import type { Archive } from '../../archive'
import { personEntry } from '../../log/events/audit-entry'
import { auditedStatement, runAudited } from '../../log/events/audited-statement'
import { readUnderClaim } from './read-under-claim'
import { idOf, refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed, notFound } from '../../protocol/http/outcome'
import { isForClients, type PersonCaller, type SystemCaller } from '../../protocol/callers/caller'
import { documentResourceSql } from './document-resource'

type Row = { resource: string; revision: number; updated_at: Date; matter: string | null }

const columns = `d.id, d.revision, d.updated_at, m.name as matter, ${documentResourceSql} as resource`
const tables = `documents d join document_bodies b on b.client_id = d.client_id and b.id = d.id
  left join matters m on m.client_id = d.client_id and m.oid = d.matter_oid`

const statement = auditedStatement({
  found: `select ${columns} from ${tables} where d.client_id = $1 and d.id = $6`,
  documents: 'id',
  answer: 'select resource, revision, updated_at, matter from found',
})

/** GET DocumentReference/{id}. What the caller may not have is as if it never was. */
export async function readDocument(archive: Archive, c: FhirContext): Promise<Response> {
  const id = idOf(c)
  const { caller } = c.var
  if (!isForClients(caller)) return refuse(c, 403, notAllowed)
  const row =
    caller.kind === 'person'
      ? await findForPerson(archive, caller, id)
      : await findForSystem(archive, caller, id)
  if (row === 'forbidden') return refuse(c, 403, notAllowed)
  if (row === 'nowhere') return refuse(c, 404, notFound)
  const { resource, matter, revision, updated_at: updatedAt } = row
  return respond(c, matter === null ? resource : namingMatter(resource, matter), 200, {
    ETag: `W/"${revision}"`,
    'Last-Modified': updatedAt.toUTCString(),
  })
}

/** A person looks in the compartment of the token and nowhere else. */
async function findForPerson({ database, clock }: Archive, caller: PersonCaller, id: string) {
  const entry = personEntry(caller, 'read-document')
  const [row] = await runAudited<Row>(database, statement, entry, clock(), [id])
  return row ?? 'nowhere'
}

function findForSystem(archive: Archive, caller: SystemCaller, id: string) {
  return readUnderClaim(archive, caller, 'DocumentReference', id, async (trx, clientId) => {
    const { rows } = await sql<Row>`select ${sql.raw(columns)} from ${sql.raw(tables)}
      where d.client_id = ${clientId} and d.id = ${id}`.execute(trx)
    return rows[0]
  })
}

/** The matter by its name, which may have changed since the document was stored. */
function namingMatter(resource: string, display: string): string {
  const document = JSON.parse(resource) as DocumentReference
  const related = document.context?.related?.map((matter) => ({ ...matter, display }))
  return JSON.stringify({ ...document, context: { ...document.context, related } })
}
