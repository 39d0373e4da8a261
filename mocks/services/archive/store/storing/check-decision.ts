import {
  numberOfPoint,
  type DecisionPoint,
  type Deployment,
} from '@/lib/contracts/archive/deployment'
import type { SystemProfile } from '@/lib/domain/codes/system-profiles'
import type { IncomingDocument, Issue } from './bundle/transaction'
import { issueAt } from './storage-refused'

type Judged = Pick<
  IncomingDocument,
  | 'entry'
  | 'controllerId'
  | 'unitId'
  | 'format'
  | 'madeOn'
  | 'serviceTask'
  | 'socialService'
  | 'type'
>

/** Whose program stores: of the controller itself, or another's by register access; and of what profile. */
type Storing = Readonly<{ isOwn: boolean; profile: SystemProfile | undefined }>

/**
 * Whether a controller's decision to take the archive into use covers a document (A8, A11). Nobody archives before joining, and what was
 * made before that day is old and says so. Returns each point of the decision that it goes against, by its number and name.
 */
export function checkDecision(
  document: Judged,
  decision: Deployment | undefined,
  { isOwn, profile }: Storing,
): Issue[] {
  const refused = (path: string, sentence: string) =>
    issueAt(document.entry, path, 'outside-decision', sentence)
  if (!decision) {
    return [refused('custodian', 'The controller has not taken the archive into use.')]
  }
  const { joinsOn, documents, functions, systemProfile } = decision
  const against = (point: DecisionPoint, path: string, sentence: string) =>
    refused(path, `${sentence} (decision, point ${numberOfPoint(point)}: ${point}).`)
  const isOld = document.madeOn < joinsOn
  const outside = (codes: readonly string[] | undefined, code: string) =>
    codes !== undefined && !codes.includes(code)
  return [
    ...(isOwn && systemProfile !== undefined && profile !== undefined && profile !== systemProfile
      ? [against('system', 'custodian', 'Not by a system of this profile')]
      : []),
    ...(functions.includes(isOwn ? 'storing' : 'register-access')
      ? []
      : [against('functions', 'custodian', `Not ${isOwn ? 'storing' : 'register access'}`)]),
    ...(isOld === (document.format === 'old')
      ? []
      : [
          against(
            'joinsOn',
            'content[0].format',
            `What was made before the controller joined on ${joinsOn} is old, and nothing else is`,
          ),
        ]),
    ...(documents !== 'both' && (documents === 'old') !== isOld
      ? [against('documents', 'content[0].attachment.creation', `Documents: ${documents}`)]
      : []),
    ...(outside(decision.serviceTasks, document.serviceTask)
      ? [against('serviceTasks', 'category', 'Not this service task')]
      : []),
    ...(outside(decision.socialServices, document.socialService)
      ? [against('socialServices', 'category', 'Not this social service')]
      : []),
    ...(outside(decision.documentTypes, document.type)
      ? [against('documentTypes', 'type', 'Not this type of document')]
      : []),
    ...(isJournalOfUnit(document) && !decision.journalsOfUnits
      ? [against('journalsOfUnits', 'type', 'No journals that units make')]
      : []),
  ]
}

const isJournalOfUnit = ({ type, unitId, controllerId }: Judged) =>
  type === 'client-journal-entry' && unitId !== controllerId
