import type { AnswerLine } from '../../../vendor/refusal'
import { documentIds } from '../../../vendor/refusal'
import type { Vendor } from '../../../vendor/vendor'
import type { StoreStep } from './store-steps'

/** How many transactions were new, and how many the archive had before. */
export type Stored = Readonly<{ stored: number; alreadyThere: number }>

/** Codes of refusals which mean that the same thing was stored before, on another day. */
const alreadyStored: readonly string[] = ['version-conflict', 'duplicate-identifier']

/**
 * Stores the steps through the archive's own API, as the client information systems of their controllers, and annuls what
 * is to be annulled. Safe to run again: what is there stays. Throws on any other refusal, with what the archive said.
 * The ids are those of the newest versions, by the document's key.
 */
export async function storeFile(
  steps: readonly StoreStep[],
  vendorOf: (controller: string) => Vendor,
): Promise<Stored & { ids: ReadonlyMap<string, string> }> {
  let alreadyThere = 0
  const ids = new Map<string, string>()
  for (const controller of new Set(steps.map((step) => step.controller))) {
    const own = steps.filter((step) => step.controller === controller)
    const vendor = vendorOf(controller)
    const answers = await vendor.storeBatch(own.map(({ bundle }) => bundle))
    if (answers.length !== own.length) throw new Error('the archive did not answer every line')
    for (const [index, step] of own.entries()) {
      const answer = answers[index]
      if (!answer || isAlreadyThere(answer)) alreadyThere += 1
      if (answer?.resourceType === 'Bundle') keepIds(ids, step, answer)
    }
    await annulThose(own, ids, vendor)
  }
  return { stored: steps.length - alreadyThere, alreadyThere, ids }
}

function keepIds(
  ids: Map<string, string>,
  { documents }: StoreStep,
  answer: Extract<AnswerLine, { resourceType: 'Bundle' }>,
): void {
  for (const [index, id] of documentIds(answer).entries()) {
    const document = documents[index]
    if (document) ids.set(document.key, id)
  }
}

function isAlreadyThere(answer: AnswerLine): boolean {
  if (answer.resourceType === 'Bundle')
    return (answer.entry ?? []).every(({ response }) => response?.status.startsWith('200'))
  const codes = answer.issue.flatMap(({ details }) =>
    (details?.coding ?? []).map(({ code }) => code ?? ''),
  )
  if (codes.length > 0 && codes.every((code) => alreadyStored.includes(code))) return true
  const said = answer.issue.map(({ diagnostics, expression }) => `${diagnostics} (${expression})`)
  throw new Error(`the archive refused: ${said.join(' ')}`)
}

async function annulThose(
  steps: readonly StoreStep[],
  ids: ReadonlyMap<string, string>,
  vendor: Vendor,
): Promise<void> {
  for (const { key, annul } of steps.flatMap(({ documents }) => documents)) {
    const id = ids.get(key)
    if (annul && id) await vendor.annul(id, annul)
  }
}
