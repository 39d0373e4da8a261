import type { JWK } from 'jose'
import type { Bundle } from './bundle'
import { inBatches } from './in-batches'
import { issuesOf, Refusal, type AnswerLine, type TransactionResponse } from './refusal'
import { tokenSource } from './token-source'

export type VendorOptions = Readonly<{
  /** Address of the archive, without /fhir and without a slash at the end. */
  archiveUrl: string
  clientId: string
  privateJwk: JWK
  /** What it takes for now, when that is not the machine's time. */
  clock?: () => Date
}>

export type Vendor = ReturnType<typeof createVendor>

/**
 * A small client information system: stores in the register that its program is registered for. What the archive
 * refuses is thrown as a Refusal, but for the lines of a batch, which answer one by one.
 */
export function createVendor(options: VendorOptions) {
  const fhir = `${options.archiveUrl}/fhir`
  const token = tokenSource(options)

  async function post(path: string, type: string, body: string): Promise<Response> {
    const headers = { authorization: `Bearer ${await token()}`, 'content-type': type }
    const response = await fetch(`${fhir}${path}`, { method: 'POST', headers, body })
    if (!response.ok) throw new Refusal(response.status, issuesOf(await response.text()))
    return response
  }

  return {
    /** An access token, renewed when it is about to end. */
    token,

    /** Stores one transaction; safe to send again. */
    async store(bundle: Bundle): Promise<TransactionResponse> {
      const response = await post('', 'application/fhir+json', JSON.stringify(bundle))
      return (await response.json()) as TransactionResponse
    },

    /** Stores each transaction for itself and answers for each, in order. */
    async storeBatch(bundles: readonly Bundle[]): Promise<AnswerLine[]> {
      const answers: AnswerLine[] = []
      for (const body of inBatches(bundles)) {
        const response = await post('/$batch', 'application/fhir+ndjson', body)
        const lines = (await response.text()).split('\n').filter(Boolean)
        answers.push(...lines.map((line) => JSON.parse(line) as AnswerLine))
      }
      return answers
    },

    /** Annuls a document: every version of it, by the logical id of any. */
    async annul(id: string, reason: string): Promise<void> {
      const parameter = [{ name: 'reason', valueString: reason }]
      const body = JSON.stringify({ resourceType: 'Parameters', parameter })
      await post(`/DocumentReference/${id}/$annul`, 'application/fhir+json', body)
    },
  }
}
