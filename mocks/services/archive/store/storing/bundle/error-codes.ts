import type { ArchiveError } from '@/lib/contracts/archive/error-codes'

/**
 * Everything that the archive may refuse, with the FHIR issue type under which it is told. The keys are the codes of
 * `https://mittkanta.example/fhir/CodeSystem/error`; docs/archive-api.md explains each with an example.
 */
export const issueTypeOf = {
  'invalid-bundle': 'structure',
  'unsupported-entry': 'not-supported',
  'invalid-value': 'value',
  'missing-metadata': 'required',
  'unknown-element': 'extension',
  'unknown-code': 'code-invalid',
  'conflicting-values': 'invariant',
  'invalid-hetu': 'value',
  'invalid-oid': 'value',
  'impossible-date': 'invariant',
  'patient-data': 'business-rule',
  'unknown-organisation': 'not-found',
  'dangling-reference': 'not-found',
  'duplicate-identifier': 'duplicate',
  'unsupported-content': 'not-supported',
  'invalid-base64': 'value',
  'invalid-view-form': 'invalid',
  'active-content': 'security',
  'infected-content': 'security',
  'invalid-structured-form': 'invalid',
  'invalid-pdf': 'invalid',
  'too-large': 'too-long',
  'not-your-register': 'forbidden',
  'outside-decision': 'business-rule',
  'version-conflict': 'conflict',
} as const satisfies Readonly<Partial<Record<ArchiveError, string>>>

export type ErrorCode = keyof typeof issueTypeOf
export type IssueType = (typeof issueTypeOf)[ErrorCode]
