import type { Archive } from '../archive'
import type { ArchiveTransaction } from '../database/tables'
import { appendToMany } from '../log/events/append-to-many'
import { officialEntry, registerEntry, type AuditOperation } from '../log/events/audit-entry'
import { commitWorkers } from '../log/events/commit-worker'
import { keepStaff } from '../log/events/keep-staff'
import { newId } from '../keys'
import type { OfficialCaller, SystemCaller } from '../protocol/callers/caller'

/** What a look at the data of several clients came to: the answer, and by client the documents that it names, null for what names none. */
export type LookedAtMany<Answer> = Readonly<{
  answer: Answer
  clients: ReadonlyMap<string, Iterable<string | null>>
}>

/**
 * A look of an official, or of a system on its own account, that comes upon several clients: a row in the log of each of them, all committed before the answer leaves
 * (L1). It is of an event a document, so that none that is hidden hides another (L3), and of one at least.
 */
export function underTaskOfMany<Answer>(
  archive: Archive,
  caller: OfficialCaller | SystemCaller,
  operation: AuditOperation,
  work: (trx: ArchiveTransaction) => Promise<LookedAtMany<Answer>>,
): Promise<Answer> {
  return archive.database.transaction().execute(async (trx) => {
    const { answer, clients } = await work(trx)
    const { organisation } = caller
    const isOfficial = caller.kind === 'official'
    const worker = isOfficial ? { id: caller.actorId, name: caller.actorName } : null
    const at = archive.clock()
    const acting = { organisation, worker, operation, at }
    const commitments = await commitWorkers(trx, acting, [...clients.keys()])
    const request = newId()
    const events = [...clients].flatMap(([clientId, named]) => {
      const about = isOfficial
        ? officialEntry(caller, clientId, operation)
        : registerEntry(caller, clientId, operation)
      const entry = { ...about, worker: commitments.get(clientId), request }
      const each = [...named].map((id) => ({ entry, documents: id === null ? [] : [id] }))
      return each.length > 0 ? each : [{ entry, documents: [] }]
    })
    await appendToMany(trx, events, at)
    if (worker && clients.size > 0)
      await keepStaff(trx, { organisation, worker_id: worker.id, name: worker.name })
    return answer
  })
}
