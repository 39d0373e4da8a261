import type { OfficialTask } from '@/lib/domain/codes/official-tasks'

/** Method and path of an operation, as routes.ts has them. */
export type Operation = `${'GET' | 'POST' | 'DELETE'} /fhir/${string}`

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

/** What each task opens to an official. Whatever does not stand here is refused before its handler is asked. */
export const taskRights: Readonly<Record<OfficialTask, readonly Operation[]>> = {
  operator: [...publicData],
  'main-user': [...publicData, ...display],
  signatory: [...publicData],
  archivist: [
    ...publicData,
    ...display,
    'POST /fhir/DocumentReference/$archive-search',
    'POST /fhir/DocumentReference/$archived',
    'GET /fhir/Binary/:id',
    'POST /fhir/DocumentReference/:id/$annul',
    'POST /fhir/DocumentReference/:id/$annul-preview',
  ],
  supervisor: [...publicData],
  professional: [...publicData, ...display],
  vendor: [...publicData, ...display],
}

/** Whether a task opens an operation, given as "METHOD path". */
export function opens(task: OfficialTask, operation: string): boolean {
  return taskRights[task].some((right) => right === operation)
}
