import { sql } from 'kysely'
import type { Archive } from '../../archive'
import { officialOf } from '../../protocol/callers/official-of'
import { idOf, refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed, notFound } from '../../protocol/http/outcome'
import { contentColumns, contentJoin, type StoredContent } from '../../contents/fetch-content'
import { answerBinary } from '../../store/reading/answer-binary'
import { locateClient } from '../../store/reading/locate-client'
import { underTask } from '../under-task'

type Row = StoredContent & { document_id: string }

/** GET Binary/{id} by an archivist: the content of a document of the own register (A7). */
export async function readArchivedBinary(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['archivist'])
  if (!official) return refuse(c, 403, notAllowed)
  const id = idOf(c)
  const clientId = await locateClient(archive.database, id)
  if (clientId === undefined) return refuse(c, 404, notFound)
  const found = await underTask<Row>(archive, official, clientId, 'read-binary', async (trx) => {
    const { rows } = await sql<Row>`select b.document_id, ${sql.raw(contentColumns(archive))}
      from binaries b ${sql.raw(contentJoin)}
      join documents d on d.client_id = b.client_id and d.id = b.document_id
      where b.client_id = ${clientId} and b.id = ${id}
      and d.controller_id = ${official.organisation}`.execute(trx)
    const [row] = rows
    return row ? { answer: row, documents: [row.document_id] } : 'refused'
  })
  return found === 'refused' ? refuse(c, 404, notFound) : answerBinary(archive, c, id, found)
}
