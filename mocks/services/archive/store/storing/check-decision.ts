import {
  numberOfPoint,
  type DecisionPoint,
  type Deployment,
} from '@/lib/contracts/archive/deployment'
import type { SystemProfile } from '@/lib/domain/codes/system-profiles'
import type { IncomingDocument, IncomingRelationship, Issue } from './bundle/transaction'
import { hasJoined } from '../../reference/register/deployment-content'
import { issueAt } from './storage-refused'

/** What a part lies in: its register, and, where it has them, its service task and its social service. */
export type JudgedPart = Pick<IncomingDocument, 'entry' | 'controllerId'> &
  Partial<Pick<IncomingRelationship, 'serviceTask' | 'socialService'>>

type JudgedDocument = Required<JudgedPart> &
  Pick<IncomingDocument, 'unitId' | 'format' | 'madeOn' | 'type'>

/** Whose program stores: of the controller itself, or another's by register access; of what profile, and on which day in Helsinki. */
type Storing = Readonly<{ isOwn: boolean; profile: SystemProfile | undefined; today: string }>

/** Elements of the resource that say whose it is, of which service task, and of which social service. */
export type Elements = Readonly<{
  controller: string
  serviceTask: string
  socialService: string
}>

/**
 * Whether a controller's decision to take the archive into use covers a document (A8, A11). Nobody archives before joining, and what was
 * made before that day is old and says so. Returns each point of the decision that it goes against, by its number and name, in their order.
 */
export function checkDecision(
  document: JudgedDocument,
  decision: Deployment | undefined,
  storing: Storing,
): Issue[] {
  const elements = { controller: 'custodian', serviceTask: 'category', socialService: 'category' }
  const before = checkRegisterOf(document, decision, storing, elements)
  if (!decision) return before
  const { joinsOn, documents } = decision
  const against = pointsOf(document.entry)
  const isOld = document.madeOn < joinsOn
  return [
    ...before,
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
    ...checkServices(document, decision, elements),
    ...(isOutside(decision.documentTypes, document.type)
      ? [against('documentTypes', 'type', 'Not this type of document')]
      : []),
    ...(isJournalOfUnit(document) && !decision.journalsOfUnits
      ? [against('journalsOfUnits', 'type', 'No journals that units make')]
      : []),
  ]
}

/** The same of what is no document: a client relationship, a matter, an own worker. It has no day, form or type that a decision speaks of. */
export function checkDecisionOn(
  part: JudgedPart,
  decision: Deployment | undefined,
  storing: Storing,
  elements: Elements,
): Issue[] {
  const register = checkRegisterOf(part, decision, storing, elements)
  return decision ? [...register, ...checkServices(part, decision, elements)] : register
}

function checkRegisterOf(
  { entry }: JudgedPart,
  decision: Deployment | undefined,
  { isOwn, profile, today }: Storing,
  { controller }: Elements,
): Issue[] {
  if (!decision) {
    const sentence = 'The controller has not taken the archive into use.'
    return [issueAt(entry, controller, 'outside-decision', sentence)]
  }
  const against = pointsOf(entry)
  const { systemProfile, functions, joinsOn } = decision
  const isOther =
    isOwn && systemProfile !== undefined && profile !== undefined && profile !== systemProfile
  return [
    ...(isOther ? [against('system', controller, 'Not by a system of this profile')] : []),
    ...(functions.includes(isOwn ? 'storing' : 'register-access')
      ? []
      : [against('functions', controller, `Not ${isOwn ? 'storing' : 'register access'}`)]),
    ...(hasJoined(decision, today)
      ? []
      : [against('joinsOn', controller, `Nothing before ${joinsOn}, on which it joins`)]),
  ]
}

function checkServices(
  { entry, serviceTask, socialService }: JudgedPart,
  { serviceTasks, socialServices }: Deployment,
  elements: Elements,
): Issue[] {
  const against = pointsOf(entry)
  return [
    ...(isOutside(serviceTasks, serviceTask)
      ? [against('serviceTasks', elements.serviceTask, 'Not this service task')]
      : []),
    ...(isOutside(socialServices, socialService)
      ? [against('socialServices', elements.socialService, 'Not this social service')]
      : []),
  ]
}

const pointsOf = (entry: number) => (point: DecisionPoint, path: string, sentence: string) =>
  issueAt(
    entry,
    path,
    'outside-decision',
    `${sentence} (decision, point ${numberOfPoint(point)}: ${point}).`,
  )

const isOutside = (codes: readonly string[] | undefined, code: string | undefined) =>
  codes !== undefined && code !== undefined && !codes.includes(code)

const isJournalOfUnit = ({ type, unitId, controllerId }: JudgedDocument) =>
  type === 'client-journal-entry' && unitId !== controllerId
