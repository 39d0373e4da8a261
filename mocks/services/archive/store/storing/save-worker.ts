import { newId } from '../../keys'
import type { EntryAnswer } from './entry-answer'
import type { IncomingWorker } from './bundle/transaction'
import { keepStaff } from '../../log/events/keep-staff'
import { employerOf, type SaveContext } from './save-context'

/** Stores an own worker of the caller's controller, or what has changed about the worker. */
export async function saveWorker(
  context: SaveContext,
  worker: IncomingWorker,
): Promise<EntryAnswer> {
  const { trx, now } = context
  const values = {
    name: worker.name,
    unit_id: worker.unitId,
    role: worker.role,
    role_in: JSON.stringify(worker.roleIn),
    telecom: JSON.stringify(worker.telecom),
    availability: worker.availability ?? null,
    availability_in: JSON.stringify(worker.availabilityIn),
    updated_at: now,
  }
  const key = { controller_id: employerOf(context), identifier: worker.identifier }
  const saved = await trx
    .insertInto('workers')
    .values({ ...key, ...values, id: newId() })
    .onConflict((conflict) =>
      conflict
        .columns(['controller_id', 'identifier'])
        .doUpdateSet({ ...values, revision: (eb) => eb('workers.revision', '+', 1) }),
    )
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow()
  await keepStaff(trx, {
    organisation: key.controller_id,
    worker_id: worker.identifier,
    name: worker.name,
  })
  const isNew = saved.revision === 1
  return { entry: worker.entry, type: 'PractitionerRole', ...saved, isNew, at: now }
}
