import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Archive } from '../../archive'
import { putAway } from '../../contents/put-away'
import type { SystemCaller } from '../../protocol/callers/caller'
import { programOf, requireLetIn } from '../../protocol/http/let-in'
import { countStored } from './count-stored'
import { checkRegister } from './check-register'
import type { EntryAnswer } from './entry-answer'
import { keptUnits } from './kept-units'
import type { Issue, Transaction } from './bundle/transaction'
import type { SaveContext } from './save-context'
import { saveParts } from './save-parts'
import { lockClients } from './save-patients'
import { StorageRefused } from './storage-refused'
import { storeAccessOf } from './store-access'

export type Saved =
  | Readonly<{ ok: true; entries: readonly EntryAnswer[] }>
  | Readonly<{ ok: false; issues: readonly Issue[] }>

/** PostgreSQL chose this transaction to end a deadlock, or could not order it; it may be tried again. */
const transient = ['40P01', '40001']
const mostAttempts = 5

/** Stores all of a Bundle or nothing of it. Durable when this returns. */
export async function saveTransaction(
  archive: Archive,
  caller: SystemCaller,
  transaction: Transaction,
): Promise<Saved> {
  const { contents } = archive
  const takesNew = contents && contents.move !== 'out'
  const placing = takesNew
    ? await putAway({ ...archive, contents }, transaction.documents)
    : undefined
  return attempt(() => saveOnce(archive, caller, transaction, { isTried: false, placing }))
}

/** All that storing would refuse by what the database knows: storing itself, without what refuses nothing, and undone. */
export async function trySaving(
  archive: Archive,
  caller: SystemCaller,
  transaction: Transaction,
): Promise<readonly Issue[]> {
  const tried = await attempt(() => saveOnce(archive, caller, transaction, { isTried: true }))
  return tried.ok ? [] : tried.issues
}

async function attempt(save: () => Promise<readonly EntryAnswer[]>): Promise<Saved> {
  for (let times = 1; ; times++) {
    try {
      return { ok: true, entries: await save() }
    } catch (error) {
      if (error instanceof StorageRefused) return { ok: false, issues: error.issues }
      if (times === mostAttempts || !transient.includes(sqlState(error))) throw error
    }
  }
}

async function saveOnce(
  archive: Archive,
  caller: SystemCaller,
  transaction: Transaction,
  { isTried, placing }: Pick<SaveContext, 'isTried' | 'placing'>,
): Promise<EntryAnswer[]> {
  const { database, clock, keys, organisations, deploymentOf, mayProvide } = archive
  // It may have taken long to read, to scan or to wait; and to look takes a connection of its own.
  await requireLetIn(archive, caller)
  return database.transaction().execute(async (trx) => {
    const { patientId } = keys
    const access = await storeAccessOf(archive, trx, caller)
    const { stores: profile } = programOf(archive, caller)
    const context: SaveContext = {
      ...{ trx, caller, access, now: clock(), organisations, patientId, isTried, placing },
    }
    const isKept = await keptUnits(trx, transaction, caller.organisation, patientId)
    const today = helsinkiDay(context.now)
    const checked = {
      ...{ caller, organisations, patientId, access, isKept, profile, deploymentOf, today },
      mayProvide: mayProvide(caller.organisation, today),
    }
    const foreign = checkRegister(transaction, checked)
    await lockClients(context, transaction)
    const saved = await saveParts(context, transaction, foreign)
    if (isTried || saved.issues.length > 0) throw new StorageRefused(saved.issues)
    await countStored(context, transaction)
    return saved.answers.toSorted((a, b) => a.entry - b.entry)
  })
}

function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
