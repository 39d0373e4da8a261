import { lockChain } from '../log/events/lock-chain'
import type { ArchiveDatabase, ArchiveTables } from '../database/tables'
import { newId } from '../keys'

type Said = Partial<ArchiveTables['statements']> & Pick<ArchiveTables['statements'], 'kind'>

/** A statement of will as the archive keeps one, without the ways that lead to it. Gives its `will_id`. */
export async function stateDirective(
  database: ArchiveDatabase,
  clientId: string,
  said: Said,
  now: Date,
): Promise<string> {
  const directiveId = said.will_id ?? newId()
  await database.transaction().execute(async (trx) => {
    await lockChain(trx, clientId)
    await trx
      .insertInto('statements')
      .values({
        client_id: clientId,
        id: newId(),
        target_set: null,
        target_service_task: null,
        target_controller: null,
        actor_id: clientId,
        capacity: 'self',
        channel: 'portal',
        organisation: null,
        unit_id: null,
        information_version: '2',
        made_at: now,
        software: 'a-test',
        ends_on: null,
        ...said,
        will_id: directiveId,
      })
      .execute()
  })
  return directiveId
}
