import { sql } from 'kysely'
import type { Archive } from '../../archive'
import { personEntry } from '../../log/events/audit-entry'
import { auditedStatement, runAudited } from '../../log/events/audited-statement'
import { readUnderClaim } from './read-under-claim'
import { idOf, refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed, notFound } from '../../protocol/http/outcome'
import {
  contentColumns,
  contentJoin,
  type Places,
  type StoredContent,
} from '../../contents/fetch-content'
import { answerBinary } from './answer-binary'
import { isForClients, type PersonCaller, type SystemCaller } from '../../protocol/callers/caller'

const statementFor = (places: Pick<Places, 'replica'>) =>
  auditedStatement({
    found: `select b.document_id, ${contentColumns(places)} from binaries b ${contentJoin}
    where b.client_id = $1 and b.id = $6`,
    documents: 'document_id',
    answer: 'select * from found',
  })

/** GET Binary/{id}: the content as it was stored, or the resource when FHIR is asked for. By then its row of the log is committed (L1). */
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
  return answerBinary(archive, c, id, row)
}

async function findForPerson(archive: Archive, caller: PersonCaller, id: string) {
  const { database, clock } = archive
  const entry = personEntry(caller, 'read-binary')
  const statement = statementFor(archive)
  const [row] = await runAudited<StoredContent>(database, statement, entry, clock(), [id])
  return row ?? 'nowhere'
}

function findForSystem(archive: Archive, caller: SystemCaller, id: string) {
  return readUnderClaim(archive, caller, 'Binary', id, async (trx, clientId) => {
    const { rows } = await sql<StoredContent>`select ${sql.raw(contentColumns(archive))}
      from binaries b ${sql.raw(contentJoin)}
      where b.client_id = ${clientId} and b.id = ${id}`.execute(trx)
    return rows[0]
  })
}
