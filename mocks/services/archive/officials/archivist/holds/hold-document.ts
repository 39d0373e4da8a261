import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { holdGrounds } from '@/lib/contracts/archive/hold'
import type { Archive } from '../../../archive'
import { officialOf } from '../../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../../protocol/http/fhir-context'
import { notAllowed } from '../../../protocol/http/outcome'
import { readParameters } from '../../read-parameters'
import { underHold } from './under-hold'

const reason = z.object({
  name: z.literal('reason'),
  valueString: z.string().trim().min(1).max(1000),
})

/** What it is asked with; the published OperationDefinition is made of it. */
export const holdBody = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.tuple([
    z.object({ name: z.literal('ground'), valueCode: z.enum(holdGrounds) }),
    reason,
  ]),
})

/** POST DocumentReference/{id}/$hold: a document of the own register, with what hangs together with it, is not deleted until the hold ends (A10). */
export async function holdDocument(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['archivist'])
  if (!official) return refuse(c, 403, notAllowed)
  const body = await readParameters(c, holdBody, 'Parameters with a ground and a reason are taken.')
  if (body instanceof Response) return body
  const [{ valueCode: ground }, { valueString }] = body.parameter
  return underHold(archive, c, official, 'hold-document', async (trx, { clientId, rootSet }) => {
    await trx
      .insertInto('retention_holds')
      .values({
        id: randomUUID(),
        client_id: clientId,
        root_set: rootSet,
        ground,
        reason: valueString,
        placed_by: official.actorId,
        placed_by_name: official.actorName,
        placed_at: archive.clock(),
      })
      .execute()
    return true
  })
}

/** Which hold ends, and why. */
export const releaseBody = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.tuple([z.object({ name: z.literal('hold'), valueId: z.uuid() }), reason]),
})

/** POST DocumentReference/{id}/$release-hold: a hold on a document of the own register ends (A10). */
export async function releaseHold(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['archivist'])
  if (!official) return refuse(c, 403, notAllowed)
  const body = await readParameters(
    c,
    releaseBody,
    'Parameters with a hold and a reason are taken.',
  )
  if (body instanceof Response) return body
  const [{ valueId }, { valueString }] = body.parameter
  return underHold(archive, c, official, 'release-document', async (trx, { clientId, rootSet }) => {
    const ended = await trx
      .updateTable('retention_holds')
      .set({
        released_by: official.actorId,
        released_by_name: official.actorName,
        released_at: archive.clock(),
        release_reason: valueString,
      })
      .where('id', '=', valueId)
      .where('client_id', '=', clientId)
      .where('root_set', '=', rootSet)
      .where('released_at', 'is', null)
      .returning('id')
      .execute()
    return ended.length > 0
  })
}
