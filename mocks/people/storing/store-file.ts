import type { AnswerLine } from '../../vendor/refusal'
import { documentIds } from '../../vendor/refusal'
import type { Vendor } from '../../vendor/vendor'
import type { StoreStep } from './store-steps'

export type Stored = Readonly<{ stored: number; alreadyThere: number }>

/** Codes of refusals which mean that the same thing was stored before, on another day. */
const alreadyStored: readonly string[] = ['version-conflict', 'duplicate-identifier']

/**
 * Stores the steps through the archive's own API, as the client information systems of their controllers, and annuls what
 * is to be annulled. Safe to run again: what is there stays. Throws on any other refusal, with what the archive said.
 */
export async function storeFile(
  steps: readonly StoreStep[],
  vendorOf: (controller: string) => Vendor,
): Promise<Stored & { ids: ReadonlyMap<StoreStep, string> }> {
  let alreadyThere = 0
  const ids = new Map<StoreStep, string>()
  for (const controller of new Set(steps.map((step) => step.controller))) {
    const own = steps.filter((step) => step.controller === controller)
    const vendor = vendorOf(controller)
    const answers = await vendor.storeBatch(own.map(({ bundle }) => bundle))
    if (answers.length !== own.length) throw new Error('the archive did not answer every line')
    for (const [index, step] of own.entries()) {
      const answer = answers[index]
      if (!answer || isAlreadyThere(answer)) alreadyThere += 1
      else if (answer.resourceType === 'Bundle') keepId(ids, step, answer)
    }
    await annulThose(own, ids, vendor)
  }
  return { stored: steps.length - alreadyThere, alreadyThere, ids }
}

function keepId(
  ids: Map<StoreStep, string>,
  step: StoreStep,
  answer: Extract<AnswerLine, { resourceType: 'Bundle' }>,
): void {
  const [id] = documentIds(answer)
  if (id) ids.set(step, id)
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
  ids: ReadonlyMap<StoreStep, string>,
  vendor: Vendor,
): Promise<void> {
  for (const step of steps) {
    const id = ids.get(step)
    if (step.annul && id) await vendor.annul(id, step.annul)
  }
}
