import type { Archive } from '../archive'
import type { ArchiveTransaction } from '../database/tables'
import { appendToMany } from '../log/events/append-to-many'
import { officialEntry, type AuditOperation } from '../log/events/audit-entry'
import { commitWorkers } from '../log/events/commit-worker'
import { newId } from '../keys'
import type { OfficialCaller } from '../protocol/callers/caller'

/** What a look at the data of several clients came to: the answer, and by client the documents that it names. */
export type LookedAtMany<Answer> = Readonly<{
  answer: Answer
  clients: ReadonlyMap<string, readonly string[]>
}>

/**
 * A look of an official that comes upon several clients: a row in the log of each of them, all committed before the answer leaves
 * (L1).
 */
export function underTaskOfMany<Answer>(
  archive: Archive,
  official: OfficialCaller,
  operation: AuditOperation,
  work: (trx: ArchiveTransaction) => Promise<LookedAtMany<Answer>>,
): Promise<Answer> {
  return archive.database.transaction().execute(async (trx) => {
    const { answer, clients } = await work(trx)
    const { organisation, actorId: id, actorName: name } = official
    const acting = { organisation, worker: { id, name } }
    const commitments = await commitWorkers(trx, acting, [...clients.keys()])
    const request = newId()
    const events = [...clients].map(([clientId, documents]) => {
      const worker = commitments.get(clientId)
      return {
        entry: { ...officialEntry(official, clientId, operation), worker, request },
        documents,
      }
    })
    await appendToMany(trx, events, archive.clock())
    return answer
  })
}
