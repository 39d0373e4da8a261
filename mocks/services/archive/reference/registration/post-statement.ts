import type { Archive } from '../../archive'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { signStatement, statementSchema } from './software-statement'

/** POST /register/statements: the operator vouches for a system that is to register itself (A8). */
export async function postStatement(archive: Archive, c: FhirContext): Promise<Response> {
  if (!officialOf(c.var.caller, ['operator'])) return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, 50_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = statementSchema.safeParse(json.value)
  if (!body.success) {
    const [issue] = body.error.issues
    const path = issue?.path.map(String).join('.') ?? ''
    return refuse(c, 422, { ...invalidParameter(issue?.message ?? ''), expression: path })
  }
  if (!archive.organisations.has(body.data.organisation)) {
    const problem = invalidParameter('There is no such organisation.')
    return refuse(c, 422, { ...problem, expression: 'organisation' })
  }
  const { vendor } = body.data
  if (vendor !== undefined && !archive.organisations.has(vendor)) {
    const problem = invalidParameter('There is no such organisation.')
    return refuse(c, 422, { ...problem, expression: 'vendor' })
  }
  return c.json({ software_statement: await signStatement(archive, body.data) }, 201)
}
