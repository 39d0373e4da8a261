import { decodeJwt } from 'jose'
import { z } from 'zod'
import { receiptSchema } from '@/lib/contracts/archive/receipt'
import type { Archive } from '../../archive'
import { personEntry } from '../../log/events/audit-entry'
import { recordAudit } from '../../log/events/audited-statement'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed, notFound } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import type { PersonCaller } from '../../protocol/callers/caller'
import { allows } from '../../protocol/callers/scopes'
import { knownDirectives } from '../known-directives'
import { receiptCredential } from './receipt-credential'

/** What it is asked with; the published OperationDefinition is made of it. */
export const receiptParameters = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.tuple([z.object({ name: z.literal('statement'), valueId: z.string().max(64) })]),
})
const unfit = invalidParameter('Parameters with the id of a statement are taken.')

/**
 * POST Consent/$receipt: the signed receipt of a statement, or of a confirmation of the Kanta information. That of a prohibition
 * which the caller may not know of is as one that never was, and so is one that names another who acts for the client to who acts for her.
 */
export async function readReceipt(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'person' || !allows(caller.scope, 'Consent', 'r')) {
    return refuse(c, 403, notAllowed)
  }
  const bytes = await readBody(c.req.raw, 10_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = receiptParameters.safeParse(json.value)
  if (!body.success) return refuse(c, 400, unfit)
  const [{ valueId }] = body.data.parameter
  const receipt = await archive.database.transaction().execute(async (trx) => {
    await recordAudit(trx, personEntry(caller, 'read-receipt'), archive.clock(), [])
    const found = await trx
      .selectFrom('receipts')
      .leftJoin('statements', (join) =>
        join
          .onRef('statements.client_id', '=', 'receipts.client_id')
          .onRef('statements.id', '=', 'receipts.statement_id'),
      )
      .select(['jws', 'will_id as directiveId'])
      .where('receipts.client_id', '=', caller.patientId)
      .where('statement_id', '=', valueId)
      .executeTakeFirst()
    if (!found || !isMakerToldTo(caller, found.jws)) return undefined
    if (found.directiveId === null) return found
    const [known] = await knownDirectives(trx, caller, found.directiveId)
    return known && found
  })
  if (!receipt) return refuse(c, 404, notFound)
  const { jws } = receipt
  return c.json({ jws, credential: await receiptCredential(archive.signer, jws) })
}

/** The client is told who else acts for her; each who acts, of her and of himself alone. At a desk nobody is known by an id. */
function isMakerToldTo({ capacity, actorId }: PersonCaller, jws: string): boolean {
  const { by } = receiptSchema.parse(decodeJwt(jws)).event
  return capacity === 'self' || by.capacity === 'self' || by.id === actorId
}
