import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4'
import type { ArchiveError } from '@/lib/contracts/archive/error-codes'
import { codeSystem } from '@/lib/contracts/archive/systems'

/** A problem as it is told to the caller; no part of it holds a personal value. */
export type Problem = Readonly<{
  /** FHIR issue type. */
  code: OperationOutcomeIssue['code']
  error: ArchiveError
  diagnostics: string
  /** FHIRPath of what is wrong. */
  expression?: string
}>

export function operationOutcome(problems: readonly Problem[]): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: problems.map(({ code, error, diagnostics, expression }) => ({
      severity: 'error',
      code,
      details: { coding: [{ system: codeSystem.error, code: error }] },
      diagnostics,
      ...(expression && { expression: [expression] }),
    })),
  }
}

/** The same for what never was and for what the caller may not know of. */
export const notFound: Problem = {
  code: 'not-found',
  error: 'not-found',
  diagnostics: 'There is no such resource.',
}
export const loginNeeded: Problem = {
  code: 'login',
  error: 'login',
  diagnostics: 'A valid access token is needed.',
}
export const notAllowed: Problem = {
  code: 'forbidden',
  error: 'forbidden',
  diagnostics: 'The access token does not allow this.',
}
/** The same whatever there is of the client, so that it tells nothing (D0). */
export const groundNeeded: Problem = {
  code: 'forbidden',
  error: 'ground-needed',
  diagnostics: 'The access token names no ground for this client that holds now.',
}
export const methodNotAllowed: Problem = {
  code: 'not-supported',
  error: 'method-not-allowed',
  diagnostics: 'This address does not do that; the header Allow names what it does.',
}
export const notAcceptable: Problem = {
  code: 'not-supported',
  error: 'not-acceptable',
  diagnostics: 'Answers come as JSON: application/fhir+json, of a batch application/fhir+ndjson.',
}
export const unsupportedMedia: Problem = {
  code: 'not-supported',
  error: 'unsupported-media-type',
  diagnostics: 'The header Accept of this answer names what the body must be, in UTF-8.',
}
export const unsupportedEncoding: Problem = {
  code: 'not-supported',
  error: 'unsupported-encoding',
  diagnostics: 'A body is taken as it is: send it without a Content-Encoding, such as gzip.',
}
export const notOffered: Problem = {
  code: 'not-supported',
  error: 'not-offered',
  diagnostics: 'The archive is divided into several instances, and this is not put together.',
}
export const unavailable: Problem = {
  code: 'transient',
  error: 'unavailable',
  // When the connection broke at the commit, nobody knows whether it came to it.
  diagnostics: 'The archive cannot answer now; nothing was shown. Send it again: it happens once.',
}
export const internalError: Problem = {
  code: 'exception',
  error: 'internal',
  diagnostics: 'The archive failed to answer; nothing was shown or stored.',
}

export function invalidParameter(diagnostics: string): Problem {
  return { code: 'invalid', error: 'invalid-parameter', diagnostics }
}
