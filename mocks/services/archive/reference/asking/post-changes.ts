import { z } from 'zod'
import type { Archive } from '../../archive'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed, type Problem } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { authorOf } from './author-of'
import { changeSchema, readChange, type FitChange } from '../register/change'
import { enterChanges } from '../register/enter-changes'
import { isMadeElsewhere, mayEnter } from '../register/may-enter'

/** Bytes, and changes in one request. */
const longestBody = 2_000_000
/** What it is asked with; /openapi.json is made of it. */
export const enteredSchema = z.strictObject({ changes: z.array(changeSchema).min(1).max(1_000) })
export const enteredAnswer = z.object({
  changes: z.array(z.object({ id: z.uuid(), needsSecond: z.boolean() })),
})

/**
 * POST /reference/changes: enters changes of reference data, all of them or none (A12). What needs no second person, and has come to
 * its moment, holds when the answer comes.
 */
export async function postChanges(archive: Archive, c: FhirContext): Promise<Response> {
  const author = authorOf(c.var.caller)
  if (!author) return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, longestBody)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = enteredSchema.safeParse(json.value)
  if (!body.success) return refuse(c, 422, ...body.error.issues.map(problemOf))

  const { changes } = body.data
  const isForeign = changes.some(({ kind, key }) => !mayEnter(author, kind, key))
  if (isForeign) return refuse(c, 403, notAllowed)
  const problems: Problem[] = []
  const fit: FitChange[] = []
  for (const [at, change] of changes.entries()) {
    if (isMadeElsewhere(change)) problems.push(unfit(`changes[${at}].kind: ${ofReport}`))
    const read = readChange(change)
    if (read.ok) fit.push(read.value)
    else problems.push(unfit(`changes[${at}].${read.failure}`))
  }
  if (problems.length > 0) return refuse(c, 422, ...problems)

  const entered = await archive.database
    .transaction()
    .execute((trx) => enterChanges(trx, author, fit, archive.clock()))
  await archive.settleReference()
  return c.json({ changes: [...entered] } satisfies z.input<typeof enteredAnswer>, 201)
}

const ofReport = 'A joint test comes of its report, signed by both parties (POST /joint-tests).'

const problemOf = ({ path, message }: Readonly<{ path: PropertyKey[]; message: string }>) =>
  unfit(`${path.map(String).join('.')}: ${message}`)

/** @param told "where: what is wrong" */
function unfit(told: string): Problem {
  const [expression = '', ...rest] = told.split(': ')
  return { code: 'value', error: 'invalid-parameter', diagnostics: rest.join(': '), expression }
}
