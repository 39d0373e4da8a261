import { sql } from 'kysely'
import type { Ending } from './ending'
import type { ArchiveTransaction } from '../../database/tables'
import { letContentsGo } from '../../contents/keep-content'
import { appendEvents } from '../../log/events/append-events'
import type { AuditEntry } from '../../log/events/audit-entry'
import { lockChain } from '../../log/events/lock-chain'
import { lockClient } from '../../store/storing/annul-versions'
import { addCounts } from './add-counts'
import { isLastOver } from './is-over'
import { toldTo } from './told-to'

/** Of one client, in one transaction. What is more is taken in the next. */
const mostTogether = 100

type Ended = Readonly<{
  id: string
  set_oid: string
  attached_to: readonly string[]
  controller_id: string
  service_task: string
  kept_by: string
  unit_id: string
  matter_oid: string | null
}>

/**
 * Deletes what is over of one client (A10): documents with all their versions, attachments, bodies and contents, and the matters that nothing is left of. Their
 * ids stay, and a row of her log tells of each document.
 *
 * @returns how many versions went
 */
export async function endDocuments(
  archive: Ending,
  trx: ArchiveTransaction,
  { id: runId, day }: Readonly<{ id: string; day: string }>,
  clientId: string,
): Promise<number> {
  // Under the lock it is looked anew what is over.
  await lockClient(trx, clientId)
  const { rows: ended } =
    await sql<Ended>`select id, set_oid, attached_to, controller_id, service_task, kept_by, unit_id, matter_oid
    from documents where client_id = ${clientId} and root_set in (
      select d.root_set from documents d where d.client_id = ${clientId} and ${isLastOver(day)}
      order by d.kept_until, d.id limit ${mostTogether})
    order by set_oid, version`.execute(trx)
  if (ended.length === 0) return 0
  // After the client, as storing does; and not before something is over, or she would have a log without a row.
  const head = await lockChain(trx, clientId)
  await remember(archive, trx, clientId, ended)
  await remove(trx, clientId, ended)
  await letContentsGo(trx, clientId, archive.clock())
  const events = bySet(ended).map(([first, documents]) => ({
    entry: entryOf(clientId, first.controller_id),
    documents,
  }))
  await appendEvents(trx, head, events, archive.clock())
  await addCounts(trx, runId, ended)
  return ended.length
}

/** Each document with the ids of its versions. */
function bySet(ended: readonly Ended[]): readonly (readonly [Ended, readonly string[]])[] {
  const firsts = ended.filter(({ set_oid }, at) => ended[at - 1]?.set_oid !== set_oid)
  return firsts.map((first) => [
    first,
    ended.filter(({ set_oid }) => set_oid === first.set_oid).map(({ id }) => id),
  ])
}

async function remember(
  archive: Ending,
  trx: ArchiveTransaction,
  clientId: string,
  ended: readonly Ended[],
): Promise<void> {
  const told = await toldTo(archive, trx, clientId)
  await trx
    .insertInto('ended_documents')
    .values(
      ended.map(({ id, set_oid, attached_to, unit_id }) => {
        const { shownAs = id, toldTo: capacities = [] } = told.get(id) ?? {}
        return {
          ...{ client_id: clientId, id, set_oid, shown_as: shownAs, told_to: capacities },
          attached_to,
          unit_id: capacities.length > 0 ? unit_id : null,
          ended_at: archive.clock(),
        }
      }),
    )
    .execute()
}

async function remove(
  trx: ArchiveTransaction,
  clientId: string,
  ended: readonly Ended[],
): Promise<void> {
  const ids = ended.map(({ id }) => id)
  await sql`with gone as (
      delete from binaries where client_id = ${clientId} and document_id = any(${ids}::text[]) returning id
    ) delete from document_owners where key in (select id from gone)`.execute(trx)
  await sql`delete from document_bodies where client_id = ${clientId} and id = any(${ids}::text[])`.execute(
    trx,
  )
  await sql`delete from documents where client_id = ${clientId} and id = any(${ids}::text[])`.execute(
    trx,
  )
  await sql`delete from retention_holds h where h.client_id = ${clientId} and not exists (
    select from documents d where d.client_id = h.client_id and d.root_set = h.root_set)`.execute(
    trx,
  )
  const matters = ended.flatMap(({ matter_oid }) => matter_oid ?? [])
  await sql`delete from matters m where m.client_id = ${clientId} and m.oid = any(${matters}::text[])
    and m.status = 'completed' and not exists (
      select from documents d where d.client_id = m.client_id and d.matter_oid = m.oid)`.execute(
    trx,
  )
}

function entryOf(clientId: string, controller: string): AuditEntry {
  return {
    clientId,
    kind: 'maintenance',
    operation: 'end-of-keeping',
    by: 'system',
    software: 'archive',
    organisation: controller,
    register: controller,
    ground: 'own-register',
  }
}
