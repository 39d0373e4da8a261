import { z } from 'zod'
import type { Archive } from '../../archive'
import { groundlessEntry, systemEntry } from '../../log/events/audit-entry'
import { recordAudit } from '../../log/events/audited-statement'
import { idOf, refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed, notFound } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { locateClient } from '../reading/locate-client'
import type { SystemCaller } from '../../protocol/callers/caller'
import { allows } from '../../protocol/callers/scopes'

const bodySchema = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.tuple([
    z.object({ name: z.literal('reason'), valueString: z.string().trim().min(1).max(1000) }),
  ]),
})

/** POST DocumentReference/{id}/$annul: withdraws all versions of a document of the own register (A2); an archivist, of an old one (A7). */
export async function annulDocument(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'system' || !allows(caller.scope, 'DocumentReference', 'u')) {
    return refuse(c, 403, notAllowed)
  }
  const bytes = await readBody(c.req.raw, 50_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = bodySchema.safeParse(json.value)
  if (!body.success) {
    return refuse(c, 400, invalidParameter('Parameters with a reason are needed.'))
  }
  const [{ valueString: reason }] = body.data.parameter
  const id = idOf(c)
  const owner = await locateClient(archive.database, id)
  const annulled = owner === undefined ? undefined : await annul(archive, caller, owner, id, reason)
  if (annulled === undefined) {
    await recordRefusal(archive, caller, owner)
    return refuse(c, 404, notFound)
  }
  return respond(c, {
    resourceType: 'Parameters',
    parameter: [{ name: 'annulledVersions', valueInteger: annulled }],
  })
}

/** How many versions stand annulled now; undefined when there is no such document in the register. */
async function annul(
  archive: Archive,
  caller: SystemCaller,
  clientId: string,
  id: string,
  reason: string,
): Promise<number | undefined> {
  const now = archive.clock()
  const isArchivist = caller.claim?.purpose === 'archive-maintenance'
  const entry = {
    ...systemEntry(caller, clientId, 'annul-document'),
    ...(isArchivist && { ground: 'archivist' as const }),
  }
  return archive.database.transaction().execute(async (trx) => {
    await trx
      .selectFrom('clients')
      .select('client_id')
      .where('client_id', '=', clientId)
      .forUpdate()
      .execute()
    const document = await trx
      .selectFrom('documents')
      .select(['set_oid', 'format'])
      .where('client_id', '=', clientId)
      .where('id', '=', id)
      .where('controller_id', '=', caller.organisation)
      .executeTakeFirst()
    if (!document || (isArchivist && document.format !== 'old')) return undefined
    await trx
      .updateTable('documents')
      .set({
        status: 'annulled',
        annulled_because: reason,
        revision: (eb) => eb('revision', '+', 1),
        updated_at: now,
      })
      .where('client_id', '=', clientId)
      .where('set_oid', '=', document.set_oid)
      .where('status', '<>', 'annulled')
      .execute()
    const versions = await trx
      .selectFrom('documents')
      .select('id')
      .where('client_id', '=', clientId)
      .where('set_oid', '=', document.set_oid)
      .execute()
    const ids = versions.map((version) => version.id)
    await recordAudit(trx, { ...entry, kind: 'maintenance' }, now, ids)
    return versions.length
  })
}

/** For the client whom the caller claims, the same whether or not there is such a document (D); and for her whose it is. */
async function recordRefusal(
  archive: Archive,
  caller: SystemCaller,
  owner: string | undefined,
): Promise<void> {
  const clients = new Set([caller.claim?.clientId, owner])
  for (const clientId of clients) {
    if (clientId === undefined) continue
    const refusal = groundlessEntry(archive, caller, clientId, 'annul-document')
    await recordAudit(archive.database, refusal, archive.clock(), [])
  }
}
