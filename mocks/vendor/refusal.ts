import type { Bundle as FhirBundle, OperationOutcome, OperationOutcomeIssue } from 'fhir/r4'

export type TransactionResponse = FhirBundle & { type: 'transaction-response' }

/** A line of a batch's answer: what was stored, or why nothing was. */
export type AnswerLine = TransactionResponse | OperationOutcome

/** The archive has answered with something other than success. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly issues: readonly OperationOutcomeIssue[],
  ) {
    const says = issues.map(({ diagnostics, expression }) => `${diagnostics} (${expression})`)
    super(`The archive answered ${status}: ${says.join(' ')}`)
  }
}

/** The issues of an OperationOutcome; none when the answer is something else. */
export function issuesOf(body: string): readonly OperationOutcomeIssue[] {
  try {
    const outcome = JSON.parse(body) as Partial<OperationOutcome>
    return outcome.issue ?? []
  } catch {
    return []
  }
}

/** Logical ids of the DocumentReferences that a transaction has stored, in the order of its entries. */
export function documentIds(response: TransactionResponse): string[] {
  return (response.entry ?? []).flatMap(({ response: each }) => {
    const [type, id] = each?.location?.split('/') ?? []
    return type === 'DocumentReference' && id ? [id] : []
  })
}
