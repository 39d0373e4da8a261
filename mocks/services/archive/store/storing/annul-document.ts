import type { Archive } from '../../archive'
import { groundlessEntry, systemEntry } from '../../log/events/audit-entry'
import { recordAudit } from '../../log/events/audited-statement'
import { idOf, refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed, notFound } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { annulAnswer, annulBody, annulTaken, annulVersions, lockClient } from './annul-versions'
import { locateClient } from '../reading/locate-client'
import type { SystemCaller } from '../../protocol/callers/caller'
import { allows } from '../../protocol/callers/scopes'

/**
 * POST DocumentReference/{id}/$annul by a system: withdraws all versions of a document of the own register (A2); for an archivist, of an old
 * one (A7).
 */
export async function annulDocument(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'system' || !allows(caller.scope, 'DocumentReference', 'u')) {
    return refuse(c, 403, notAllowed)
  }
  const bytes = await readBody(c.req.raw, 50_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = annulBody.safeParse(json.value)
  if (!body.success) {
    return refuse(c, 400, invalidParameter(annulTaken))
  }
  const [{ valueString: reason }] = body.data.parameter
  const id = idOf(c)
  const owner = await locateClient(archive.database, id)
  const annulled = owner === undefined ? undefined : await annul(archive, caller, owner, id, reason)
  if (annulled === undefined) {
    await recordRefusal(archive, caller, owner)
    return refuse(c, 404, notFound)
  }
  return respond(c, annulAnswer(annulled))
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
    await lockClient(trx, clientId)
    const controller = caller.organisation
    const annulment = { clientId, controller, id, reason, now, onlyOld: isArchivist }
    const versions = await annulVersions(trx, annulment)
    if (!versions) return undefined
    await recordAudit(trx, { ...entry, kind: 'maintenance' }, now, versions)
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
