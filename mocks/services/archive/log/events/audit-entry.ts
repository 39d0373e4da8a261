import type { LogGround, LogKind, StatutoryGround } from '@/lib/domain/codes/log'
import type { DisclosureRule } from '../../rules/decide-disclosure'
import { newId } from '../../keys'
import type { Archive } from '../../archive'
import { Away } from '../../away'
import { isHere } from '../../instances/instances-config'
import type { OfficialCaller, PersonCaller, SystemCaller } from '../../protocol/callers/caller'

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
  'store-documents',
  /** Checked only, whether it could be stored ($validate), and told that it could not for something that is stored. */
  'store-check',
  'read-log',
  'give-consent',
  'renew-consent',
  'withdraw-consent',
  'set-prohibition',
  'cancel-prohibition',
  'search-statements',
  /** A statement of will or a confirmation that was refused: of which kind it was to be, is not always known. */
  'make-statement',
  'preview-statement',
  'read-receipt',
  'prove-log',
  'verify-log',
  /** Whether, to whom and from when a document is shown in MittKanta, asked by an official (A9). */
  'check-display',
  /** What would disappear if a document were annulled, asked by the archivist (A7). */
  'preview-annulment',
  /** What the archive has seen of a joint test with an invented client (A8). */
  'follow-joint-test',
  /** Who used what, asked by who supervises the use of a register. */
  'supervise-use',
  /** The whole of a register, taken out by its controller's system. */
  'export-register',
  /** By the archivist: not to be deleted for the time being, and to be deleted in its time again (A10). */
  'hold-document',
  'release-document',
  /** Deleted by the archive, for its time of keeping is over (A10). */
  'end-of-keeping',
  'subscribe',
  'unsubscribe',
] as const
export type AuditOperation = (typeof auditOperations)[number]

/** The entry of one request, but for the documents that it turns out to concern. */
export type AuditEntry = Readonly<{
  /** Whose chain it goes to. */
  clientId: string
  kind: LogKind
  operation: AuditOperation
  /** A person or an automatic run. */
  by: 'person' | 'system'
  software: string
  /** Patient id of the actor. */
  actor?: string
  capacity?: string
  /** Name of one who acts for the client, as the portal knows it. */
  actorName?: string
  session?: string
  /** Controller or producer whose system acted, and the unit that it acted for. */
  organisation?: string
  unit?: string
  /** Controller whose register it was. */
  register?: string
  /** Commitment to the worker who acted for the organisation (acting_workers); absent for an automatic run. */
  worker?: string
  /** Of the client relationship in which the caller acted, or of the documents. */
  serviceTask?: string
  socialService?: string
  ground: LogGround
  statutoryGround?: StatutoryGround
  /** Rule that decided on a use, a disclosure or a refusal. */
  rule?: DisclosureRule
  /** The consent that was used, or the consent or prohibition that a statement is about. */
  will?: string
  /** Rows of one request share it. */
  request?: string
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
    actorName: caller.actorName,
    session: caller.session,
    ground: isSelf ? 'own-data' : 'representation',
  }
}

/** What a client information system does in the register of its own organisation (D1). */
export function systemEntry(
  caller: SystemCaller,
  clientId: string,
  operation: AuditOperation,
): AuditEntry {
  const { software, organisation, claim } = caller
  return {
    clientId,
    kind: 'use',
    operation,
    by: claim?.worker ? 'person' : 'system',
    software,
    organisation,
    register: organisation,
    ...(claim && { unit: claim.unit }),
    ground: 'own-register',
  }
}

/** What a system does on its own account for the register of its organisation, and for no client in particular. */
export function registerEntry(
  { software, organisation }: SystemCaller,
  clientId: string,
  operation: AuditOperation,
): AuditEntry {
  return {
    clientId,
    kind: 'maintenance',
    operation,
    by: 'system',
    software,
    organisation,
    register: organisation,
    ground: 'own-register',
  }
}

/** What an official does, in the own register, for the archive to be in order (A7, A9). */
export function officialEntry(
  { software, organisation, task }: OfficialCaller,
  clientId: string,
  operation: AuditOperation,
): AuditEntry {
  return {
    clientId,
    kind: 'maintenance',
    operation,
    by: 'person',
    software,
    organisation,
    register: organisation,
    ground: task === 'archivist' ? 'archivist' : 'own-register',
  }
}

/**
 * A client information system has asked for a client's data and named no ground for her (D0). The row says who asked and
 * nothing of what there is.
 *
 * @param organisations that a shelter's producer asked is told as little as that it read (L3)
 */
export function groundlessEntry(
  { organisations, config }: Pick<Archive, 'organisations' | 'config'>,
  caller: SystemCaller,
  clientId: string,
  operation: AuditOperation,
): AuditEntry {
  // Who asks for another than she was let in for may ask for one who lies elsewhere: nothing of her begins here.
  if (!isHere(config.instances, clientId)) throw new Away('instance', 'it is not here')
  const entry = systemEntry(caller, clientId, operation)
  const [agreement] = organisations.agreementsOf(caller.organisation)
  const socialService = agreement?.socialService
  return {
    ...entry,
    register: undefined,
    kind: 'refused',
    ground: 'none',
    rule: 'D0',
    ...(socialService && { socialService }),
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
