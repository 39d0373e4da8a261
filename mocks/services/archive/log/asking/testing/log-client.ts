import { recordAudit } from '../../events/audited-statement'
import type { AuditEntry } from '../../events/audit-entry'
import { logPageSchema, logSummarySchema } from '@/lib/contracts/archive/log'
import type { TestArchive } from '../../../testing/start-test-archive'

export type Parameter = Readonly<{ name: string } & Record<string, unknown>>

export const ids = (name: string, values: readonly string[]): Parameter[] =>
  values.map((valueId) => ({ name, valueId }))
export const codes = (name: string, values: readonly string[]): Parameter[] =>
  values.map((valueCode) => ({ name, valueCode }))

/** Asks an archive's log as a portal does. */
export function logClient(archive: TestArchive, token: string) {
  const ask = async (operation: string, parameter: readonly Parameter[]) => {
    const body = JSON.stringify({ resourceType: 'Parameters', parameter })
    return archive.post(`/fhir/AuditEvent/${operation}`, token, body)
  }
  const answered = async (operation: string, parameter: readonly Parameter[]) => {
    const response = await ask(operation, parameter)
    if (response.status !== 200) throw new Error(await response.text())
    return response.json() as Promise<unknown>
  }
  return {
    ask,
    page: async (...parameter: readonly Parameter[]) =>
      logPageSchema.parse(await answered('$log', parameter)),
    summary: async (...parameter: readonly Parameter[]) =>
      logSummarySchema.parse(await answered('$log-summary', parameter)),
  }
}

/** An event as it stands in the chain, when nothing else is said: a person's search in the own register. */
export function eventOf(clientId: string, changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    clientId,
    kind: 'use',
    operation: 'search-documents',
    by: 'person',
    software: 'system-county-05',
    organisation: 'county-05',
    register: 'county-05',
    ground: 'own-register',
    rule: 'D1',
    ...changes,
  }
}

/** Writes events to the client's chain, the first one first. */
export async function writeEvents(
  archive: TestArchive,
  events: readonly Readonly<{ entry: AuditEntry; at: string; documents?: readonly string[] }>[],
): Promise<void> {
  for (const { entry, at, documents = [] } of events) {
    await recordAudit(archive.database, entry, new Date(at), documents)
  }
}
