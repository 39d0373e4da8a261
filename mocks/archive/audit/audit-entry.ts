import { newId } from '../keys'
import type { PersonCaller, SystemCaller } from '../tokens/caller'

/** What a row of the log says happened (L2). */
export const auditKinds = [
  'own-view',
  'view-on-behalf',
  'use',
  'refused',
  'confirmation',
  'maintenance',
] as const
export type AuditKind = (typeof auditKinds)[number]

/** In which way data was asked for or changed. */
export const auditOperations = [
  'display-index',
  'search-documents',
  'read-document',
  'read-binary',
  'search-relationships',
  'search-confirmations',
  'confirm-information',
  'annul-document',
] as const
export type AuditOperation = (typeof auditOperations)[number]

/** The entry of one request, but for the documents that it turns out to concern. */
export type AuditEntry = Readonly<{
  /** Whose chain it goes to. */
  clientId: string
  kind: AuditKind
  operation: AuditOperation
  /** A person or an automatic run. */
  by: 'person' | 'system'
  software: string
  /** Patient id of the actor. */
  actor?: string
  capacity?: string
  session?: string
  /** Controller whose system acted. */
  organisation?: string
  /** On what right: "own-data", "representation" or "own-register". */
  ground: string
}>

/** A person's reading of what the token opens. */
export function personEntry(caller: PersonCaller, operation: AuditOperation): AuditEntry {
  const isSelf = caller.capacity === 'self'
  return {
    clientId: caller.patientId,
    kind: isSelf ? 'own-view' : 'view-on-behalf',
    operation,
    by: 'person',
    software: caller.software,
    actor: caller.actorId,
    capacity: caller.capacity,
    session: caller.session,
    ground: isSelf ? 'own-data' : 'representation',
  }
}

/** A client information system's reading of its own register (D1). */
export function systemEntry(
  caller: SystemCaller,
  clientId: string,
  operation: AuditOperation,
): AuditEntry {
  return {
    clientId,
    kind: 'use',
    operation,
    by: 'system',
    software: caller.software,
    organisation: caller.organisation,
    ground: 'own-register',
  }
}

export type AuditText = Readonly<{ id: string; recorded: Date; before: string; after: string }>

/**
 * The event as JSON with its keys in order, cut in two where the list of documents goes: the statement that finds the
 * documents puts it in, so that reading and logging are one statement.
 */
export function auditText(entry: AuditEntry, recorded: Date): AuditText {
  const id = newId()
  const documents = `documents of ${id}`
  const { clientId: client, ...rest } = entry
  const fields: Record<string, string | undefined> = {
    ...rest,
    client,
    documents,
    id,
    recorded: recorded.toISOString(),
  }
  const ordered = Object.keys(fields)
    .sort()
    .map((key) => [key, fields[key]])
  const [before = '', after = ''] = JSON.stringify(Object.fromEntries(ordered)).split(
    JSON.stringify(documents),
  )
  return { id, recorded, before, after }
}
