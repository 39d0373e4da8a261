import { z } from 'zod'
import type { Archive } from '../../archive'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed, notFound, type Problem } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { authorOf } from './author-of'
import { recordDecision, type DecisionProblem } from '../register/record-decision'

/** What it is asked with; /openapi.json is made of it. */
export const decisionSchema = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(1_000),
  decision: z.enum(['confirmed', 'refused']),
  /** Why it is sent back: needed of all but who entered it. */
  reason: z.string().trim().min(1).max(1_000).optional(),
})

/** POST /reference/decisions: a second person confirms what waits for one, or takes it back (A12). All of them or none. */
export async function postDecision(archive: Archive, c: FhirContext): Promise<Response> {
  const author = authorOf(c.var.caller)
  if (!author) return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, 100_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = decisionSchema.safeParse(json.value)
  if (!body.success)
    return refuse(
      c,
      422,
      invalidParameter('ids, a decision and, where it is sent back, a reason are expected.'),
    )
  const { ids, ...decided } = body.data
  const done = await archive.database
    .transaction()
    .execute((trx) => recordDecision(trx, author, ids, decided, archive.clock()))
  if (!done.ok) return refuse(c, problems[done.failure].status, problems[done.failure])
  await archive.settleReference()
  return c.json({ decided: done.value })
}

const problems: Readonly<Record<DecisionProblem, Problem & { status: 403 | 404 | 409 | 422 }>> = {
  unknown: { ...notFound, status: 404 },
  decided: {
    status: 409,
    code: 'conflict',
    error: 'already-decided',
    diagnostics: 'One of these changes has been decided, or holds already.',
  },
  operators: {
    status: 403,
    code: 'forbidden',
    error: 'second-person-needed',
    diagnostics:
      'This is confirmed in another task: a decision by the operator, a draft of one by the signatory.',
  },
  'same-person': {
    status: 403,
    code: 'forbidden',
    error: 'second-person-needed',
    diagnostics:
      'Whoever entered, wrote or signed a change that shows more than before does not confirm it.',
  },
  'no-reason': {
    ...invalidParameter('Whoever sends back what another has entered gives a reason.'),
    status: 422,
  },
}
