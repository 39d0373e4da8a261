import type { z } from 'zod'
import { refuse, type FhirContext } from '../protocol/http/fhir-context'
import { invalidParameter } from '../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../protocol/http/read-body'

/**
 * Reads the Parameters of an operation; a Response when they can't be taken.
 *
 * @param taken a sentence on what is taken
 */
export async function readParameters<Schema extends z.ZodType>(
  c: FhirContext,
  schema: Schema,
  taken: string,
): Promise<z.output<Schema> | Response> {
  const bytes = await readBody(c.req.raw, 50_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = schema.safeParse(json.value)
  return body.success ? body.data : refuse(c, 400, invalidParameter(taken))
}
