import type { OfficialTask } from '@/lib/domain/codes/official-tasks'

/** Method and path of an operation, as routes.ts has them. */
export type Operation =
  `${'GET' | 'POST' | 'DELETE'} /${'fhir' | 'reference' | 'register' | 'retention' | 'operation' | 'joint-tests'}${string}`

/** Public reference data, which every task reads. */
const publicData = [
  'GET /fhir/Organization',
  'GET /fhir/Organization/:id',
  'GET /fhir/ActivityDefinition',
] as const satisfies readonly Operation[]

/** Whether a document of the own register shows in MittKanta (A9). */
const display = [
  'POST /fhir/DocumentReference/$shows',
  'POST /fhir/DocumentReference/$shows-summary',
] as const satisfies readonly Operation[]

/** What holds of reference data, and its history; each sees what is of the own organisation. */
const reference = [
  'GET /reference',
  'GET /reference/changes',
] as const satisfies readonly Operation[]

/** Entering and deciding; of what is in reference/register/kinds.ts. */
const entering = [
  ...reference,
  'POST /reference/changes',
  'POST /reference/decisions',
] as const satisfies readonly Operation[]

/** Following joint tests of register access (A8, D2). */
const jointTests = [
  'GET /joint-tests',
  'GET /joint-tests/:id',
  'GET /joint-tests/:id/report',
] as const satisfies readonly Operation[]

/** What each task opens to an official. Whatever does not stand here is refused before its handler is asked. */
export const taskRights: Readonly<Record<OfficialTask, readonly Operation[]>> = {
  operator: [
    ...publicData,
    ...entering,
    ...jointTests,
    'GET /reference/extensive-access',
    'POST /register/statements',
    'GET /operation/state',
    'GET /operation/quarantine',
    'DELETE /operation/quarantine/:id',
    'GET /retention/runs',
    'POST /retention/runs',
  ],
  'main-user': [
    ...publicData,
    ...entering,
    ...display,
    'POST /reference/preview',
    'GET /reference/extensive-access',
    ...jointTests,
    'POST /joint-tests',
    'POST /joint-tests/:id',
    'POST /fhir/DocumentReference/$quality',
  ],
  signatory: [...publicData, ...entering],
  archivist: [
    ...publicData,
    ...display,
    'POST /fhir/DocumentReference/$archive-search',
    'POST /fhir/DocumentReference/$archived',
    'GET /fhir/Binary/:id',
    'POST /fhir/DocumentReference/:id/$annul',
    'POST /fhir/DocumentReference/:id/$annul-preview',
    'POST /fhir/DocumentReference/:id/$hold',
    'POST /fhir/DocumentReference/:id/$release-hold',
  ],
  supervisor: [...publicData, 'POST /fhir/AuditEvent/$supervise', 'GET /fhir/AuditEvent'],
  professional: [...publicData, ...display],
  vendor: [
    ...publicData,
    ...reference,
    ...display,
    ...jointTests,
    'POST /fhir/Bundle/$validate',
    'POST /fhir/DocumentReference/$validate',
    'POST /register/systems/:id',
    'GET /register/systems/:id/checklist',
  ],
}

/** Whether a task opens an operation, given as "METHOD path". */
export function opens(task: OfficialTask, operation: string): boolean {
  return taskRights[task].some((right) => right === operation)
}
