import type { CodeSystem, CodeSystemConcept } from 'fhir/r4'
import { statusOfError, type ArchiveError } from '@/lib/contracts/archive/error-codes'

/** Refusals with the HTTP status under which each is answered. */
export function errorConcepts(
  concepts: readonly CodeSystemConcept[],
): Pick<CodeSystem, 'property' | 'concept'> {
  const description = 'HTTP status of the answer; of several things the gravest decides.'
  return {
    property: [{ code: 'status', type: 'integer', description }],
    concept: concepts.map((concept) => ({
      ...concept,
      property: [{ code: 'status', valueInteger: statusOfError[concept.code as ArchiveError] }],
    })),
  }
}
