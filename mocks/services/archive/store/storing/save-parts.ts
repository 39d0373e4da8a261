import type { EntryAnswer } from './entry-answer'
import { inOrder, mustWait } from './in-order'
import { entryOf, type Issue, type Transaction } from './bundle/transaction'
import type { SaveContext } from './save-context'
import { saveDocument } from './save-document'
import { saveMatter } from './save-matter'
import { savePatient } from './save-patients'
import { saveRelationship } from './save-relationship'
import { saveWorker } from './save-worker'
import { StorageRefused } from './storage-refused'

export type SavedParts = Readonly<{ answers: readonly EntryAnswer[]; issues: readonly Issue[] }>

type Part = Readonly<{ entry: number }>

/**
 * Saves part by part, and goes on when one is refused, so that all is told at once (A3); whoever calls undoes it all then.
 * What leans on a refused part of the same Bundle is not tried, for what is wrong there is told already.
 *
 * @param known what is wrong by now: such entries are not tried
 */
export async function saveParts(
  context: SaveContext,
  transaction: Transaction,
  known: readonly Issue[],
): Promise<SavedParts> {
  const { patients, workers, matters, relationships } = transaction
  const issues = [...known]
  const answers: EntryAnswer[] = []
  const refused = new Set(known.flatMap(entryOf))
  const isRefused = ({ entry }: Part) => refused.has(entry)

  async function tryPart(part: Part, save: () => Promise<readonly EntryAnswer[]>): Promise<void> {
    if (isRefused(part)) return
    try {
      answers.push(...(await save()))
    } catch (error) {
      if (!(error instanceof StorageRefused)) throw error
      issues.push(...error.issues)
      refused.add(part.entry)
    }
  }

  for (const patient of patients)
    await tryPart(patient, async () => [await savePatient(context, patient)])
  for (const worker of workers)
    await tryPart(worker, async () => [await saveWorker(context, worker)])
  for (const matter of matters)
    await tryPart(matter, async () => [await saveMatter(context, matter)])
  for (const relationship of relationships) {
    const { workerIdentifier } = relationship
    const isLeaning = workers.some(
      (worker) => isRefused(worker) && worker.identifier === workerIdentifier,
    )
    if (!isLeaning)
      await tryPart(relationship, async () => [await saveRelationship(context, relationship)])
  }
  const documents = inOrder(transaction.documents)
  for (const document of documents) {
    const leansOn = documents.filter((other) => isRefused(other) && mustWait(document, other))
    if (leansOn.length > 0) refused.add(document.entry)
    await tryPart(document, () => saveDocument(context, document))
  }
  return { answers, issues }
}
