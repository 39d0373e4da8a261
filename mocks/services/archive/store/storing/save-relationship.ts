import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { newId } from '../../keys'
import { noteWrite } from '../../reference/under-test/note-write'
import { claimOid, inUse } from './claim-identifiers'
import type { EntryAnswer } from './entry-answer'
import type { IncomingRelationship } from './bundle/transaction'
import { employerOf, type SaveContext } from './save-context'
import { refuseEntry } from './storage-refused'

/** Stores a client relationship: its begin, a change of unit or own worker, or its end. */
export async function saveRelationship(
  context: SaveContext,
  relationship: IncomingRelationship,
): Promise<EntryAnswer> {
  const { trx, now, patientId } = context
  const client = patientId(relationship.hetu)
  const values = {
    controller_id: relationship.controllerId,
    unit_id: relationship.unitId,
    service_task: relationship.serviceTask,
    social_service: relationship.socialService,
    status: relationship.status,
    start_on: relationship.start,
    end_on: relationship.end ?? null,
    worker_identifier: relationship.workerIdentifier ?? null,
  }
  const known = await trx
    .selectFrom('relationships')
    .select(['controller_id', 'revision'])
    .where('client_id', '=', client)
    .where('oid', '=', relationship.oid)
    .executeTakeFirst()
  if (known && known.controller_id !== relationship.controllerId)
    refuseEntry(relationship.entry, 'identifier[0]', 'duplicate-identifier', inUse)
  if (!known) await claimOid(context, 'relationship', relationship)
  await checkWorker(context, relationship)
  const saved = known
    ? await trx
        .updateTable('relationships')
        .set({ ...values, revision: known.revision + 1, updated_at: now })
        .where('client_id', '=', client)
        .where('oid', '=', relationship.oid)
        .returning(['id', 'revision'])
        .executeTakeFirstOrThrow()
    : await trx
        .insertInto('relationships')
        .values({
          ...values,
          client_id: client,
          oid: relationship.oid,
          id: newId(),
          updated_at: now,
        })
        .returning(['id', 'revision'])
        .executeTakeFirstOrThrow()
  await saveBoughtServices({ trx }, client, relationship)
  await noteWrite(trx, context.organisations, {
    ...{ software: context.caller.software, clientId: client, now, today: helsinkiDay(now) },
    controller: relationship.controllerId,
    relationship: relationship.oid,
    serviceTask: relationship.serviceTask,
    boughtServices: relationship.boughtServices,
  })
  return { entry: relationship.entry, type: 'EpisodeOfCare', ...saved, isNew: !known, at: now }
}

/** The relationship says all of them each time: one that is not said any more is no ground any more (D2). */
async function saveBoughtServices(
  { trx }: Pick<SaveContext, 'trx'>,
  client: string,
  { oid, boughtServices }: IncomingRelationship,
): Promise<void> {
  await trx
    .deleteFrom('bought_services')
    .where('client_id', '=', client)
    .where('relationship_oid', '=', oid)
    .execute()
  const rows = boughtServices.map(({ unitId, from, until = null }) => ({
    client_id: client,
    relationship_oid: oid,
    producer_unit: unitId,
    from_on: from,
    until_on: until,
  }))
  if (rows.length > 0) await trx.insertInto('bought_services').values(rows).execute()
}

/** An own worker who is named must be known to the controller, from this Bundle or from before. */
async function checkWorker(
  context: SaveContext,
  { entry, workerIdentifier }: IncomingRelationship,
): Promise<void> {
  if (workerIdentifier === undefined) return
  const worker = await context.trx
    .selectFrom('workers')
    .select('id')
    .where('controller_id', '=', employerOf(context))
    .where('identifier', '=', workerIdentifier)
    .executeTakeFirst()
  if (!worker) refuseEntry(entry, 'careManager', 'dangling-reference', 'The worker is not known.')
}
