import type { ArchiveTransaction } from '../../database/tables'
import type { OrganisationDirectory } from '../../database/organisation-directory'

type Written = Readonly<{
  /** The system that wrote it. */
  software: string
  clientId: string
  controller: string
  relationship: string
  serviceTask: string
  boughtServices: readonly Readonly<{ unitId: string; from: string; until?: string | undefined }>[]
  now: Date
  /** In Helsinki. */
  today: string
}>

/**
 * Notes, in the transaction that stores a client relationship, what a joint test under way awaits of it: that the organiser's system
 * names a unit of the producer whose service has begun, and later that it has ended. A store leaves no row in the log of its own.
 */
export async function noteWrite(
  trx: ArchiveTransaction,
  organisations: Pick<OrganisationDirectory, 'belongsTo'>,
  written: Written,
): Promise<void> {
  const { software, clientId, controller, now, today } = written
  if (written.boughtServices.length === 0) return
  const tests = await trx
    .selectFrom('joint_tests')
    .select(['id', 'producer'])
    .where('client_id', '=', clientId)
    .where('organiser', '=', controller)
    .where('organiser_system', '=', software)
    .where('agreed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('report', 'is', null)
    .where('from_at', '<=', now)
    .where('until_at', '>', now)
    .execute()
  for (const { id, producer } of tests) {
    const ofProducer = written.boughtServices.filter(
      ({ unitId, from }) => organisations.belongsTo(unitId, producer) && from <= today,
    )
    const begun = ofProducer.find(({ until }) => until === undefined || today < until)
    const ended = ofProducer.find(({ until }) => until !== undefined && until <= today)
    const { relationship, serviceTask } = written
    const row = { relationship_oid: relationship, service_task: serviceTask, seen_at: now }
    const rows = [
      ...(begun ? [{ step: 'begin', unit: begun.unitId, written_on: begun.from } as const] : []),
      ...(!begun && ended
        ? [{ step: 'end', unit: ended.unitId, written_on: ended.until ?? today } as const]
        : []),
    ].map((one) => ({ ...row, ...one, test_id: id }))
    if (rows.length === 0) continue
    await trx
      .insertInto('joint_test_writes')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['test_id', 'step']).doNothing())
      .execute()
  }
}
