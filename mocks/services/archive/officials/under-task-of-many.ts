import type { Archive } from '../archive'
import type { ArchiveTransaction } from '../database/tables'
import { appendEvents } from '../log/events/append-events'
import { officialEntry, type AuditOperation } from '../log/events/audit-entry'
import { commitWorker } from '../log/events/commit-worker'
import { lockChain } from '../log/events/lock-chain'
import { newId } from '../keys'
import type { OfficialCaller } from '../protocol/callers/caller'

/** What a look at the data of several clients came to: the answer, and by client the documents that it names. */
export type LookedAtMany<Answer> = Readonly<{
  answer: Answer
  clients: ReadonlyMap<string, readonly string[]>
}>

/**
 * A look of an official that comes upon several clients: a row in the log of each of them, all committed before the answer leaves
 * (L1). Chains are locked in the order of their clients, so that two such looks wait for each other and never both.
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
    const request = newId()
    for (const [clientId, documents] of [...clients].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const head = await lockChain(trx, clientId)
      const worker = await commitWorker(trx, { organisation, clientId, worker: { id, name } })
      const entry = { ...officialEntry(official, clientId, operation), worker, request }
      await appendEvents(trx, head, [{ entry, documents }], archive.clock())
    }
    return answer
  })
}
