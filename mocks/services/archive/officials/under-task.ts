import type { Archive } from '../archive'
import type { ArchiveTransaction } from '../database/tables'
import { appendEvents } from '../log/events/append-events'
import { officialEntry, type AuditEntry, type AuditOperation } from '../log/events/audit-entry'
import { commitWorker } from '../log/events/commit-worker'
import { lockChain } from '../log/events/lock-chain'
import { newId } from '../keys'
import type { OfficialCaller } from '../protocol/callers/caller'
import { groupAlike, namedAlike, partingDays } from './hidden-alike'

/** What an official's look came to: the answer, and the documents that it names; "refused": there is nothing for this caller. */
export type Looked<Answer> =
  | Readonly<{
      answer: Answer
      documents: readonly string[]
      /** Whose register it was, when it is not that of the official's organisation. */
      register?: string
    }>
  | 'refused'

/**
 * One look of an official at the data of a client, as one transaction (L1): `work` finds the answer, and a row in the client's
 * log tells of it, committed before the answer leaves. The name of the official is kept apart, as a worker's is (L2). Throws when
 * the row could not be written: then there is nothing to answer.
 */
export function underTask<Answer>(
  archive: Archive,
  official: OfficialCaller,
  clientId: string,
  operation: AuditOperation,
  work: (trx: ArchiveTransaction) => Promise<Looked<Answer>>,
  lockFirst: (trx: ArchiveTransaction) => Promise<void> = () => Promise.resolve(),
): Promise<Answer | 'refused'> {
  return archive.database.transaction().execute(async (trx) => {
    await lockFirst(trx)
    const head = await lockChain(trx, clientId)
    const { organisation, actorId: id, actorName: name } = official
    const at = archive.clock()
    const acting = { organisation, clientId, worker: { id, name }, operation, at }
    const worker = await commitWorker(trx, acting)
    const looked = await work(trx)
    const entry: AuditEntry = { ...officialEntry(official, clientId, operation), worker }
    if (looked === 'refused') {
      await appendEvents(trx, head, [{ entry: refused(archive, entry), documents: [] }], at)
      return looked
    }
    const { answer, documents, register = organisation } = looked
    const seen = await inGroups(trx, { clientId, register, documents })
    const about = { ...entry, register, ...(seen.length > 1 && { request: newId() }) }
    const events = seen.map((each) => ({ entry: about, documents: each }))
    await appendEvents(trx, head, events, at)
    return answer
  })
}

type Seen = Readonly<{ clientId: string; register: string; documents: readonly string[] }>

/** A version that is hidden, or an attachment, hides no other (L3). */
async function inGroups(trx: ArchiveTransaction, { clientId, register, documents }: Seen) {
  if (documents.length < 2) return [documents]
  const pairs = documents.map((id) => [clientId, id] as const)
  const named = await namedAlike(trx, await partingDays(trx, register), pairs)
  return groupAlike(named).map((group) => group.documents)
}

/**
 * Whose register it was is not said: that there is a document somewhere is no matter of the row. And that a shelter's producer asked is told as
 * little as that it read (L3).
 */
function refused({ organisations }: Archive, entry: AuditEntry): AuditEntry {
  const [agreement] = organisations.agreementsOf(entry.organisation ?? '')
  const socialService = agreement?.socialService
  return {
    ...entry,
    register: undefined,
    kind: 'refused',
    ground: 'none',
    rule: 'D0',
    ...(socialService && { socialService }),
  }
}
