import type { Archive } from '../../archive'
import type { SystemCaller } from '../../protocol/callers/caller'
import { checkRegister } from './check-register'
import type { EntryAnswer } from './entry-answer'
import { inOrder } from './in-order'
import { keptUnits } from './kept-units'
import type { Issue, Transaction } from './bundle/transaction'
import { recordRefusedStore } from './record-refused-store'
import type { SaveContext } from './save-context'
import { saveDocument } from './save-document'
import { saveMatter } from './save-matter'
import { clientsOf, lockClients, savePatient } from './save-patients'
import { saveRelationship } from './save-relationship'
import { saveWorker } from './save-worker'
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
  for (let attempt = 1; ; attempt++) {
    try {
      return { ok: true, entries: await saveOnce(archive, caller, transaction) }
    } catch (error) {
      if (error instanceof StorageRefused) {
        const named = clientsOf(transaction, archive.keys.patientId)
        await recordRefusedStore(archive, caller, named, error.issues)
        return { ok: false, issues: error.issues }
      }
      if (attempt === mostAttempts || !transient.includes(sqlState(error))) throw error
    }
  }
}

function saveOnce(
  archive: Archive,
  caller: SystemCaller,
  transaction: Transaction,
): Promise<EntryAnswer[]> {
  const { database, clock, keys, organisations, programs } = archive
  return database.transaction().execute(async (trx) => {
    const { patientId } = keys
    const access = await storeAccessOf(archive, trx, caller)
    const profile = programs.find(caller.software)?.stores
    const context: SaveContext = { trx, caller, access, now: clock(), patientId }
    const isKept = await keptUnits(trx, transaction, caller.organisation, patientId)
    const checked = { caller, organisations, patientId, access, isKept, profile }
    const issues = checkRegister(transaction, checked)
    if (issues.length > 0) throw new StorageRefused(issues)
    const unknown = await lockClients(context, transaction)
    const answers: EntryAnswer[] = []
    for (const patient of transaction.patients) {
      answers.push(await savePatient(context, patient, unknown))
    }
    for (const worker of transaction.workers) answers.push(await saveWorker(context, worker))
    for (const matter of transaction.matters) answers.push(await saveMatter(context, matter))
    for (const relationship of transaction.relationships) {
      answers.push(await saveRelationship(context, relationship))
    }
    for (const document of inOrder(transaction.documents)) {
      answers.push(...(await saveDocument(context, document)))
    }
    return answers.sort((a, b) => a.entry - b.entry)
  })
}

function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
