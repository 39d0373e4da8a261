import type { ArchiveDatabase, ArchiveTransaction } from '../database/tables'
import type { Prohibition, Will } from '../disclosure/decide-disclosure'

/** What the client wills, with the ids by which the log names the consent that was used. */
export type WillInForce = Omit<Will, 'prohibitions'> &
  Readonly<{
    /** Id of the consent in force. */
    consent: string | null
    prohibitions: readonly (Prohibition & Readonly<{ id: string }>)[]
  }>

/**
 * The consents and prohibitions in force: those that have begun and not ended, by the order in which they were written.
 * With a moment: those of that moment; a statement is in force from the very instant that it was made.
 */
export async function willInForce(
  trx: ArchiveDatabase | ArchiveTransaction,
  clientId: string,
  moment?: Date,
): Promise<WillInForce> {
  const rows = await trx
    .selectFrom('statements as begun')
    .select([
      'begun.will_id as id',
      'begun.kind',
      'begun.target_set as set',
      'begun.target_service_task as serviceTask',
      'begun.target_controller as controller',
    ])
    .where('begun.client_id', '=', clientId)
    .where('begun.kind', 'in', ['consent-given', 'prohibition-set'])
    .$if(moment !== undefined, (query) => query.where('begun.made_at', '<=', moment as Date))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('statements as ended')
            .select('ended.id')
            .whereRef('ended.client_id', '=', 'begun.client_id')
            .whereRef('ended.will_id', '=', 'begun.will_id')
            .where('ended.kind', 'in', ['consent-withdrawn', 'prohibition-cancelled'])
            .$if(moment !== undefined, (query) =>
              query.where('ended.made_at', '<=', moment as Date),
            ),
        ),
      ),
    )
    .orderBy('begun.made_at')
    .orderBy('begun.id')
    .execute()
  const consent = rows.find(({ kind }) => kind === 'consent-given')?.id ?? null
  return {
    hasConsent: consent !== null,
    consent,
    prohibitions: rows
      .filter(({ kind }) => kind === 'prohibition-set')
      .map(({ id, set, serviceTask, controller }) => ({ id, set, serviceTask, controller })),
  }
}
