import type { AuditOperation } from './audit-entry'

/**
 * Canonical address of the pattern of IHE's Basic Audit Log Patterns (BALP 1.1) to which a row keeps whole: a read of one thing that
 * succeeded. A search names the documents that it came upon (L2), where PatientQuery wants the request word for word and no results; and a request can
 * have an identity code in it, which no row has. Storing leaves a row only when it is refused, and what is asked by an operation has no pattern.
 */
export function patternOf({
  operation,
  kind,
  documents,
}: Readonly<{ operation: AuditOperation; kind: string; documents: readonly string[] }>):
  string | undefined {
  const isRead = operation === 'read-document' || operation === 'read-binary'
  if (!isRead || kind === 'refused' || documents.length !== 1) return undefined
  return 'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientRead'
}
