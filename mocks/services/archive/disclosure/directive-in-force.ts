import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Archive } from '../archive'
import type { ArchiveDatabase, ArchiveTransaction } from '../database/tables'
import type { Directive } from '../rules/decide-disclosure'
import { consentBy } from '../rules/consent-by'
import { hasComeToItsEnd, type Ending } from '../rules/coming-to-its-end'

/** What the client wills, with the ids by which the log names the consent that was used. */
export type DirectiveInForce = Omit<Directive, 'prohibitions'> &
  Readonly<{
    /** Id of the consent in force; the client's own, when there is one. */
    consent: string | null
    /** Id of a guardian's consent that is in force besides the client's own. */
    beside?: string
    prohibitions: readonly (Directive['prohibitions'][number] & Readonly<{ id: string }>)[]
  }>

/**
 * The consents and prohibitions in force: those that have begun and not ended, by the order in which they were written.
 * With a moment: those of that moment; a statement is in force from the very instant that it was made.
 * A guardian's consent has ended on the day on which the client comes of age, and when that day is not known (C7).
 */
export async function directiveInForce(
  { config, clock }: Ending & Pick<Archive, 'clock'>,
  trx: ArchiveDatabase | ArchiveTransaction,
  clientId: string,
  moment?: Date,
): Promise<DirectiveInForce> {
  const rows = await trx
    .selectFrom('statements as begun')
    .select([
      'begun.will_id as id',
      'begun.kind',
      'begun.capacity',
      'begun.ends_on as endsOn',
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
  const today = helsinkiDay(moment ?? clock())
  const consents = rows.filter(
    (row) => row.kind === 'consent-given' && !hasComeToItsEnd(row, { config, today }),
  )
  const own = consents.find(({ capacity }) => consentBy(capacity) === 'client')?.id
  const guardians = consents.find(({ capacity }) => consentBy(capacity) === 'guardian')?.id
  return {
    consentBy: own !== undefined ? 'client' : guardians !== undefined ? 'guardian' : null,
    consent: own ?? guardians ?? null,
    ...(own !== undefined && guardians !== undefined && { beside: guardians }),
    prohibitions: rows
      .filter(({ kind }) => kind === 'prohibition-set')
      .map(({ id, set, serviceTask, controller, capacity }) => ({
        ...{ id, set, serviceTask, controller },
        ...(capacity === 'self' && { own: true }),
      })),
  }
}
