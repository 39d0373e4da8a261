import type { AuditEvent, AuditEventAgent, AuditEventEntity, Coding } from 'fhir/r4'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { codeSystem, extension } from '@/lib/contracts/archive/systems'
import type { ArchiveTables } from '../database/tables'
import { auditKinds, auditOperations, type AuditOperation } from './audit-entry'

const eventSchema = z.object({
  id: z.string(),
  client: z.string(),
  recorded: z.string(),
  kind: z.enum(auditKinds),
  operation: z.enum(auditOperations),
  by: z.enum(['person', 'system']),
  software: z.string(),
  ground: z.string(),
  documents: z.array(z.string()),
  actor: z.string().optional(),
  capacity: z.string().optional(),
  organisation: z.string().optional(),
})
type Event = z.infer<typeof eventSchema>

/** [action, code of restful-interaction] of each operation. */
const interactionOf: Readonly<Record<AuditOperation, readonly [AuditEvent['action'], string]>> = {
  'display-index': ['E', 'operation'],
  'search-documents': ['E', 'search-type'],
  'read-document': ['R', 'read'],
  'read-binary': ['R', 'read'],
  'search-relationships': ['E', 'search-type'],
  'search-confirmations': ['E', 'search-type'],
  'confirm-information': ['C', 'create'],
  'annul-document': ['U', 'operation'],
}

const hl7 = 'http://terminology.hl7.org/CodeSystem'

/**
 * A row of the log as AuditEvent, after IHE's Basic Audit Log Patterns. Neither the place in the chain nor the label of
 * the portal's session is told.
 */
export function auditEventResource(row: Selectable<ArchiveTables['audit_events']>): AuditEvent {
  const event = eventSchema.parse(JSON.parse(row.event))
  const [action, interaction] = interactionOf[event.operation]
  return {
    resourceType: 'AuditEvent',
    id: event.id,
    type: { system: `${hl7}/audit-event-type`, code: 'rest' },
    subtype: [
      { system: 'http://hl7.org/fhir/restful-interaction', code: interaction },
      { system: codeSystem.auditOperation, code: event.operation },
    ],
    action,
    recorded: event.recorded,
    outcome: event.kind === 'refused' ? '4' : '0',
    purposeOfEvent: [
      { coding: [{ system: codeSystem.auditKind, code: event.kind }] },
      { coding: [{ system: codeSystem.auditGround, code: event.ground }] },
    ],
    agent: agentsOf(event),
    source: {
      observer: { display: 'MittKanta archive' },
      type: [{ system: `${hl7}/security-source-type`, code: '4' }],
    },
    entity: [patientEntity(event.client), ...event.documents.map(documentEntity)],
  }
}

function agentsOf({ actor, capacity, organisation, software, by }: Event): AuditEventAgent[] {
  const agents: AuditEventAgent[] = [
    {
      type: { coding: [dicom('110150', 'Application')] },
      who: { display: software },
      requestor: by === 'system',
    },
  ]
  if (organisation) {
    agents.push({
      type: { coding: [{ system: `${hl7}/v3-RoleClass`, code: 'PROV' }] },
      who: { reference: `Organization/${organisation}` },
      requestor: false,
    })
  }
  if (actor) {
    agents.push({
      ...(capacity && { extension: [{ url: extension.capacity, valueCode: capacity }] }),
      type: { coding: [{ system: `${hl7}/v3-ParticipationType`, code: 'IRCP' }] },
      who: { reference: `Patient/${actor}` },
      requestor: true,
    })
  }
  return agents
}

function patientEntity(client: string): AuditEventEntity {
  return {
    what: { reference: `Patient/${client}` },
    type: { system: `${hl7}/audit-entity-type`, code: '1' },
    role: { system: `${hl7}/object-role`, code: '1' },
  }
}

function documentEntity(id: string): AuditEventEntity {
  return {
    what: { reference: `DocumentReference/${id}` },
    type: { system: `${hl7}/audit-entity-type`, code: '2' },
    role: { system: `${hl7}/object-role`, code: '3' },
  }
}

function dicom(code: string, display: string): Coding {
  return { system: 'http://dicom.nema.org/resources/ontology/DCM', code, display }
}
