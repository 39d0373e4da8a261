import { z } from 'zod'
import type { ArchiveTransaction } from '../../database/tables'

/** Why a document is annulled. */
export const annulBody = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.tuple([
    z.object({ name: z.literal('reason'), valueString: z.string().trim().min(1).max(1000) }),
  ]),
})
export const annulTaken = 'Parameters with a reason are needed.'

/** @param versions how many stand annulled now */
export function annulAnswer(versions: number): object {
  const parameter = [{ name: 'annulledVersions', valueInteger: versions }]
  return { resourceType: 'Parameters', parameter }
}

/** Nothing is stored for a client, and nothing of hers is annulled, at the same time. */
export async function lockClient(trx: ArchiveTransaction, clientId: string): Promise<void> {
  await trx
    .selectFrom('clients')
    .select('client_id')
    .where('client_id', '=', clientId)
    .forUpdate()
    .execute()
}

type Annulment = Readonly<{
  clientId: string
  controller: string
  /** Of any version. */
  id: string
  reason: string
  now: Date
  onlyOld: boolean
}>

/** Annuls all versions of a document, and gives their ids; undefined when there is none such in the register. The client is locked. */
export async function annulVersions(
  trx: ArchiveTransaction,
  { clientId, controller, id, reason, now, onlyOld }: Annulment,
): Promise<readonly string[] | undefined> {
  const document = await trx
    .selectFrom('documents')
    .select(['set_oid', 'format'])
    .where('client_id', '=', clientId)
    .where('id', '=', id)
    .where('controller_id', '=', controller)
    .executeTakeFirst()
  if (!document || (onlyOld && document.format !== 'old')) return undefined
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
  return versions.map((version) => version.id)
}
