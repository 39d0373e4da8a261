import type { ArchiveTransaction } from '../database/tables'
import type { StatementRow } from './find-directives'
import type { Change } from './promise'
import type { ConsentBy } from '../rules/decide-disclosure'
import type { AskedDirective } from './target'

/** What a beginning does, with the document through its versions; undefined when the document is not the client's. */
export async function changeOf(
  trx: ArchiveTransaction,
  clientId: string,
  asked: AskedDirective,
  by: ConsentBy,
): Promise<Change | undefined> {
  if (asked.kind === 'consent-given') return { kind: 'consent-given', by }
  const { document, serviceTask, controller } = asked.target
  if (document === null) return { kind: asked.kind, target: { set: null, serviceTask, controller } }
  const found = await trx
    .selectFrom('documents')
    .select('set_oid')
    .where('client_id', '=', clientId)
    .where('id', '=', document)
    .executeTakeFirst()
  return found && { kind: asked.kind, target: { set: found.set_oid, serviceTask, controller } }
}

/** What the end of a consent or prohibition does. */
export function endOf(begun: StatementRow): Change {
  const ends = begun.will_id
  if (begun.kind === 'consent-given') return { kind: 'consent-withdrawn', ends }
  const { target_set: set, target_service_task: serviceTask, target_controller: controller } = begun
  return { kind: 'prohibition-cancelled', ends, target: { set, serviceTask, controller } }
}
