import type { Archive } from '../../archive'
import { personEntry } from '../events/audit-entry'
import { recordAudit } from '../events/audited-statement'
import { idOf, refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed } from '../../protocol/http/outcome'
import { forgetKnown } from './known-organisations'
import { emptyBoxes } from './outbox'

/** DELETE Subscription/{id}: nothing more is told. One that never was, or is another's, answers the same (204). */
export async function unsubscribe(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'person') return refuse(c, 403, notAllowed)
  const now = archive.clock()
  const id = idOf(c)
  await archive.database.transaction().execute(async (trx) => {
    await recordAudit(trx, personEntry(caller, 'unsubscribe'), now, [])
    const ended = await trx
      .updateTable('subscriptions')
      .set({ ended_at: now })
      .where('client_id', '=', caller.patientId)
      .where('id', '=', id)
      .where('subscriber', '=', caller.actorId)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ended) return
    await emptyBoxes(trx, { client_id: caller.patientId, id })
    await forgetKnown(trx, caller.patientId, id)
  })
  return c.body(null, 204)
}
