import type { Deployment } from '../../reference/register/deployment-content'
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

/**
 * Whether a controller's decision to take the archive into use covers a document (A8, A11). Nobody archives before joining, and what was
 * made before that day is old and says so. Returns each point of the decision that it goes against.
 */
export function checkDecision(document: Judged, decision: Deployment | undefined): Issue[] {
  const refused = (path: string, sentence: string) =>
    issueAt(document.entry, path, 'outside-decision', sentence)
  if (!decision) {
    return [refused('custodian', 'The controller has not taken the archive into use.')]
  }
  const { joinsOn, documents } = decision
  const isOld = document.madeOn < joinsOn
  const outside = (codes: readonly string[] | undefined, code: string) =>
    codes !== undefined && !codes.includes(code)
  return [
    ...(isOld === (document.format === 'old')
      ? []
      : [
          refused(
            'content[0].format',
            `What was made before the controller joined on ${joinsOn} is old, and nothing else is (decision: joinsOn).`,
          ),
        ]),
    ...(documents !== 'both' && (documents === 'old') !== isOld
      ? [
          refused(
            'content[0].attachment.creation',
            `Documents: ${documents} (decision: documents).`,
          ),
        ]
      : []),
    ...(outside(decision.serviceTasks, document.serviceTask)
      ? [refused('category', 'Not this service task (decision: serviceTasks).')]
      : []),
    ...(outside(decision.socialServices, document.socialService)
      ? [refused('category', 'Not this social service (decision: socialServices).')]
      : []),
    ...(outside(decision.documentTypes, document.type)
      ? [refused('type', 'Not this type of document (decision: documentTypes).')]
      : []),
    ...(isJournalOfUnit(document) && !decision.journalsOfUnits
      ? [refused('type', 'No journals that units make (decision: journalsOfUnits).')]
      : []),
  ]
}

const isJournalOfUnit = ({ type, unitId, controllerId }: Judged) =>
  type === 'client-journal-entry' && unitId !== controllerId
