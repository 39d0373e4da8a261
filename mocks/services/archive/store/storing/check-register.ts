import type { Deployment } from '@/lib/contracts/archive/deployment'
import type { DocumentFormat } from '@/lib/domain/codes/document-states'
import { formatsOf } from '../../reference/register/system-content'
import type { OrganisationDirectory } from '../../database/organisation-directory'
import type { SystemCaller } from '../../protocol/callers/caller'
import type { RegisteredClient } from '../../protocol/tokens/registered-client'
import { allows } from '../../protocol/callers/scopes'
import type {
  IncomingDocument,
  IncomingMatter,
  IncomingRelationship,
  Issue,
  Transaction,
} from './bundle/transaction'
import { checkDecision, checkDecisionOn, type Elements, type JudgedPart } from './check-decision'
import { issueAt } from './storage-refused'
import type { KeptUnit } from './kept-units'
import type { StoreAccess } from './store-access'

export type RegisterContext = Readonly<{
  caller: SystemCaller
  organisations: OrganisationDirectory
  patientId: (hetu: string) => string
  /** Another's register that is open to the caller. */
  access: StoreAccess | null
  /** Whether a version of the document, the relationship or the worker that is in the own register is by this unit already. */
  isKept: (part: KeptUnit) => boolean
  /** What a controller has decided to store (A8). */
  deploymentOf: (controller: string) => Deployment | undefined
  /** Whether the caller's organisation may provide services now: a private provider needs a permit (A12). */
  mayProvide: boolean
  /** What the program may store (A8). */
  profile: RegisteredClient['stores']
  /** In Helsinki. */
  today: string
}>

/**
 * Whether the caller may store each part: its token opens the type, its profile covers the document, and the register is
 * that of its own organisation or one that is open to it (D2, D3). Returns everything that it may not.
 */
export function checkRegister(transaction: Transaction, context: RegisterContext): Issue[] {
  const { documents, matters, relationships, workers, patients } = transaction
  const { caller } = context
  const typed = (type: string, parts: readonly { entry: number }[]) =>
    allows(caller.scope, type, 'c')
      ? []
      : parts.map(({ entry }) =>
          issueAt(entry, 'resourceType', 'not-your-register', `The scope does not open ${type}.`),
        )
  return [
    ...typed('Patient', patients),
    ...typed('Task', matters),
    ...typed('EpisodeOfCare', relationships),
    ...typed('PractitionerRole', workers),
    ...typed('DocumentReference', documents),
    ...typed(
      'Binary',
      documents.flatMap(({ contents }) => contents),
    ),
    ...documents.flatMap((document) => [
      ...ofDocument(document, context),
      ...ofProfile(document, context),
      ...checkDecision(
        document,
        context.deploymentOf(document.controllerId),
        storingInto(document.controllerId, context),
      ),
    ]),
    ...matters.flatMap((matter) => ofMatter(matter, context)),
    ...relationships.flatMap((relationship) => [
      ...ofRelationship(relationship, context),
      ...relationshipOfProfile(relationship, context),
    ]),
    ...workers.flatMap(({ entry, unitId, identifier }) =>
      context.isKept({ kind: 'worker', identifier, unitId })
        ? []
        : ofUnit(entry, 'organization', unitId, context),
    ),
    ...ofDecisions({ matters, relationships, workers, patients }, context),
    ...(context.mayProvide ? [] : partsOf(transaction).map(withoutPermit)),
  ]
}

const partsOf = ({ documents, matters, relationships, workers, patients }: Transaction) => [
  ...[...documents.map(at('author[0]')), ...matters.map(at('owner'))],
  ...[...relationships.map(at('managingOrganization')), ...workers.map(at('organization'))],
  ...patients.map(at('identifier[0]')),
]

const at =
  (path: string) =>
  ({ entry }: Readonly<{ entry: number }>) => ({ entry, path })

/** What is no document is held to the decision too (A8): a client relationship and a matter to that of their register, an own worker and a client to the caller’s own, or to one that is open to it. */
function ofDecisions(
  { matters, relationships, workers, patients }: Omit<Transaction, 'documents' | 'entryCount'>,
  context: RegisterContext,
): Issue[] {
  const { caller, access, deploymentOf } = context
  const held = (part: JudgedPart, elements: Elements) =>
    checkDecisionOn(
      part,
      deploymentOf(part.controllerId),
      storingInto(part.controllerId, context),
      elements,
    )
  const own = access?.controller ?? caller.organisation
  const inOwn = (controller: string) => (part: Readonly<{ entry: number }>) =>
    held({ entry: part.entry, controllerId: own }, { ...servicesOf, controller })
  return [
    ...matters.flatMap((matter) => held(matter, { ...servicesOf, controller: 'owner' })),
    ...relationships.flatMap((relationship) =>
      held(relationship, { ...servicesOf, controller: 'managingOrganization' }),
    ),
    ...workers.flatMap(inOwn('organization')),
    ...patients.flatMap(inOwn('identifier[0]')),
  ]
}

const servicesOf = { serviceTask: 'type[0]', socialService: 'extension' }

const storingInto = (controller: string, { caller, profile, today }: RegisterContext) => ({
  isOwn: controller === caller.organisation,
  profile: profile?.profile,
  today,
})

function ofDocument(document: IncomingDocument, context: RegisterContext): Issue[] {
  const { entry, controllerId, unitId, hetu, setOid } = document
  const { caller, access, isKept } = context
  if (controllerId === caller.organisation) {
    if (isKept({ kind: 'document', hetu, oid: setOid, unitId })) return []
    return ofUnit(entry, 'author[0]', unitId, context)
  }
  if (!isOpen(document, context)) return foreign(entry, 'custodian')
  if (access?.by === 'extensive-register-access') {
    return document.socialService === access.socialService
      ? ofUnit(entry, 'author[0]', unitId, context)
      : foreign(entry, 'category')
  }
  if (document.serviceTask !== access?.serviceTask) return foreign(entry, 'category')
  if (document.relationshipOid !== access.relationship) return foreign(entry, 'context.encounter')
  return unitId === access.unit ? [] : foreign(entry, 'author[0]')
}

function ofMatter(matter: IncomingMatter, context: RegisterContext): Issue[] {
  if (matter.controllerId === context.caller.organisation) return []
  const isAgreed = context.access?.by === 'extensive-register-access' && isOpen(matter, context)
  return isAgreed ? [] : foreign(matter.entry, 'owner')
}

function ofRelationship(relationship: IncomingRelationship, context: RegisterContext): Issue[] {
  const { entry, controllerId, unitId, socialService, hetu, oid } = relationship
  const { caller, access, isKept } = context
  if (controllerId === caller.organisation) {
    if (isKept({ kind: 'relationship', hetu, oid, unitId })) return []
    return ofUnit(entry, 'extension', unitId, context)
  }
  const isAgreed =
    access?.by === 'extensive-register-access' &&
    isOpen(relationship, context) &&
    socialService === access.socialService
  if (!isAgreed) return foreign(entry, 'managingOrganization')
  return ofUnit(entry, 'extension', unitId, context)
}

/** Whether the register of another is open to the caller for this client. */
function isOpen(
  { controllerId, hetu }: Readonly<{ controllerId: string; hetu: string }>,
  { access, patientId }: RegisterContext,
): boolean {
  return access?.controller === controllerId && access.clientId === patientId(hetu)
}

/** A unit of the organisation, or, under an agreement, one of the controller whose duties it handles. */
function ofUnit(
  entry: number,
  path: string,
  unitId: string,
  { caller, organisations, access }: RegisterContext,
): Issue[] {
  const isAgreed =
    access?.by === 'extensive-register-access' && organisations.belongsTo(unitId, access.controller)
  return organisations.belongsTo(unitId, caller.organisation) || isAgreed
    ? []
    : [issueAt(entry, path, 'not-your-register', 'The unit does not belong to the controller.')]
}

const oldData: readonly DocumentFormat[] = ['old']

/** The format, the service task and the type of document that the program is registered for (A8). */
function ofProfile(document: IncomingDocument, { profile }: RegisterContext): Issue[] {
  const { entry, serviceTask, type, format } = document
  const formats = profile && (profile.oldDataOnly ? oldData : formatsOf[profile.profile])
  return [
    ...(isOutside(formats, format) ? [notCovered(entry, 'content[0].format')] : []),
    ...(isOutside(profile?.mayStore?.serviceTasks, serviceTask)
      ? [notCovered(entry, 'category')]
      : []),
    ...(isOutside(profile?.mayStore?.documentTypes, type) ? [notCovered(entry, 'type')] : []),
  ]
}

/**
 * The same of a client relationship: of a service task that the program stores. One that brings in old data alone buys no services, for by these
 * others read (D2).
 */
function relationshipOfProfile(
  { entry, serviceTask, boughtServices }: IncomingRelationship,
  { profile }: RegisterContext,
): Issue[] {
  return [
    ...(isOutside(profile?.mayStore?.serviceTasks, serviceTask)
      ? [notCovered(entry, 'type[0]')]
      : []),
    ...(profile?.oldDataOnly && boughtServices.length > 0 ? [notCovered(entry, 'extension')] : []),
  ]
}

const isOutside = <Code>(codes: readonly Code[] | undefined, code: Code) =>
  codes !== undefined && !codes.includes(code)

const notCovered = (entry: number, path: string) =>
  issueAt(entry, path, 'not-your-register', 'The profile of the program does not cover this.')

const withoutPermit = ({ entry, path }: Readonly<{ entry: number; path: string }>) =>
  issueAt(entry, path, 'outside-decision', 'The provider has no permit in force (permit).')

function foreign(entry: number, path: string): Issue[] {
  return [issueAt(entry, path, 'not-your-register', 'The register is not that of the caller.')]
}
