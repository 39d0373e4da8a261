import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Caller } from '../callers/caller'
import { findable } from './odd-text'
import type { Others, Part } from './others'
import { operationOutcome, type Problem } from './outcome'

export type FhirEnvironment = {
  Variables: {
    caller: Caller
    /** Where there are several instances, and this one puts together what all of them answer. */
    others?: Others
    /** What the one who does that asks of this one. */
    part?: Part
  }
}
export type FhirContext = Context<FhirEnvironment>

/** The id in the address, as {@link findable}. */
export function idOf(c: FhirContext): string {
  return findable(c.req.param('id') ?? '')
}

const fhirJson = 'application/fhir+json; charset=utf-8'

/** Answers a resource, given as an object or, where SQL has built it, as JSON text. */
export function respond(
  c: Context,
  resource: object | string,
  status: ContentfulStatusCode = 200,
  headers: Record<string, string> = {},
): Response {
  const body = typeof resource === 'string' ? resource : JSON.stringify(resource)
  return c.body(body, status, { ...headers, 'Content-Type': fhirJson })
}

/** Answers an OperationOutcome that says what is wrong and where. */
export function refuse(
  c: Context,
  status: ContentfulStatusCode,
  ...problems: readonly Problem[]
): Response {
  return respond(c, operationOutcome(problems), status)
}
