import type { AuditEvent, AuditEventEntity } from 'fhir/r4'
import { z } from 'zod'
import { codeSystem } from '@/lib/contracts/archive/systems'
import { logGrounds, logKinds, statutoryGrounds } from '@/lib/domain/codes/log'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { disclosureRules } from '../../rules/decide-disclosure'
import { agentsOf, archiveName } from './audit-event-agents'
import { auditOperations, type AuditOperation } from './audit-entry'
import { patternOf } from './balp-pattern'

const eventSchema = z.object({
  id: z.string(),
  client: z.string(),
  recorded: z.string(),
  kind: z.enum(logKinds),
  operation: z.enum(auditOperations),
  by: z.enum(['person', 'system']),
  software: z.string(),
  ground: z.enum(logGrounds),
  documents: z.array(z.string()),
  actor: z.string().optional(),
  capacity: z.string().optional(),
  organisation: z.string().optional(),
  unit: z.string().optional(),
  register: z.string().optional(),
  serviceTask: z.enum(serviceTasks).optional(),
  statutoryGround: z.enum(statutoryGrounds).optional(),
  rule: z.enum(disclosureRules).optional(),
  will: z.string().optional(),
  request: z.string().optional(),
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
  'store-documents': ['C', 'transaction'],
  'store-check': ['E', 'operation'],
  'read-log': ['E', 'operation'],
  'give-consent': ['C', 'create'],
  'renew-consent': ['U', 'create'],
  'withdraw-consent': ['U', 'operation'],
  'set-prohibition': ['C', 'create'],
  'cancel-prohibition': ['U', 'operation'],
  'search-statements': ['E', 'search-type'],
  'make-statement': ['C', 'create'],
  'preview-statement': ['E', 'operation'],
  'read-receipt': ['E', 'operation'],
  'prove-log': ['E', 'operation'],
  'verify-log': ['E', 'operation'],
  'check-display': ['E', 'operation'],
  'preview-annulment': ['E', 'operation'],
  'follow-joint-test': ['E', 'operation'],
  'supervise-use': ['E', 'operation'],
  'export-register': ['E', 'operation'],
  'hold-document': ['U', 'operation'],
  'release-document': ['U', 'operation'],
  'end-of-keeping': ['D', 'delete'],
  subscribe: ['C', 'create'],
  unsubscribe: ['D', 'delete'],
}

const hl7 = 'http://terminology.hl7.org/CodeSystem'
const restful = 'http://hl7.org/fhir/restful-interaction'

/**
 * A row of the log as AuditEvent, after IHE's Basic Audit Log Patterns; where it keeps to one of them whole, it claims it. Neither the place in
 * the chain nor the label of the portal's session is told.
 *
 * @param url of the archive
 */
export function auditEventResource(row: Readonly<{ event: string }>, url: string): AuditEvent {
  const event = eventSchema.parse(JSON.parse(row.event))
  const pattern = patternOf(event)
  const [action, interaction] = interactionOf[event.operation]
  return {
    resourceType: 'AuditEvent',
    id: event.id,
    ...(pattern && { meta: { profile: [pattern] } }),
    type: { system: `${hl7}/audit-event-type`, code: 'rest', display: 'Restful Operation' },
    subtype: [
      { system: restful, code: interaction, display: interaction },
      { system: codeSystem.auditOperation, code: event.operation },
    ],
    action,
    recorded: event.recorded,
    outcome: event.kind === 'refused' ? '4' : '0',
    purposeOfEvent: [
      { coding: [{ system: codeSystem.auditKind, code: event.kind }] },
      { coding: [{ system: codeSystem.auditGround, code: event.ground }] },
      ...(event.statutoryGround
        ? [{ coding: [{ system: codeSystem.statutoryGround, code: event.statutoryGround }] }]
        : []),
    ],
    agent: agentsOf(event, { isRead: interaction === 'read', url }),
    source: {
      observer: { display: archiveName },
      type: [{ system: `${hl7}/security-source-type`, code: '4' }],
    },
    entity: [
      patientEntity(event.client),
      ...event.documents.map(documentEntity),
      ...circumstancesOf(event),
    ],
  }
}

function patientEntity(client: string): AuditEventEntity {
  return {
    what: { reference: `Patient/${client}` },
    type: { system: `${hl7}/audit-entity-type`, code: '1', display: 'Person' },
    role: { system: `${hl7}/object-role`, code: '1', display: 'Patient' },
  }
}

function documentEntity(id: string): AuditEventEntity {
  return {
    what: { reference: `DocumentReference/${id}` },
    type: { system: `${hl7}/audit-entity-type`, code: '2', display: 'System Object' },
    role: { system: `${hl7}/object-role`, code: '3', display: 'Report' },
  }
}

/** What R4 has no element for: the rule that decided, whose register, the service task, the will, and the request. */
function circumstancesOf(event: Event): AuditEventEntity[] {
  const { register, serviceTask, rule, will, request } = event
  const detail = [
    ...(rule ? [{ type: 'rule', valueString: rule }] : []),
    ...(register ? [{ type: 'register', valueString: `Organization/${register}` }] : []),
    ...(serviceTask ? [{ type: 'service-task', valueString: serviceTask }] : []),
  ]
  return [
    ...(detail.length > 0
      ? [{ type: { system: `${hl7}/audit-entity-type`, code: '4' }, detail }]
      : []),
    ...(will ? [{ what: { reference: `Consent/${will}` } }] : []),
    ...(request ? [transactionEntity(request)] : []),
  ]
}

/** BALP's way to say which events belong together. */
function transactionEntity(value: string): AuditEventEntity {
  const type = {
    system: 'https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType',
    code: 'XrequestId',
  }
  return { what: { identifier: { value } }, type }
}
