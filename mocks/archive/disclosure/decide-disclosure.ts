import type { LogGround, LogKind, StatutoryGround } from '@/lib/domain/codes/log'
import type { DocumentFormat, DocumentStatus } from '@/lib/domain/codes/document-states'

/** What of a document decides on its disclosure. */
export type DisclosedDocument = Readonly<{
  controller: string
  /** The document through all its versions: a prohibition on one is on all of them (C2). */
  set: string
  serviceTask: string
  socialService: string
  format: DocumentFormat
  status: DocumentStatus
}>

/** What a caller is for this client, after the archive has looked up what it claims. */
export type Claim = Readonly<{
  /** Controller, or producer, that the caller acts as. */
  organisation: string
  /** A client relationship of the caller's own with this client that has begun and not ended, or the like: a ground of D0. */
  hasGround: boolean
  /**
   * Registers into which a bought service under way gives access, by the relationship that names the caller's unit (D2):
   * what the organiser has of the relationship's service task, as far as the producer needs it.
   */
  registerAccess: readonly Readonly<{ controller: string; serviceTask: string }>[]
  /** Controllers whose duties the caller handles by agreement (D3), each for one social service. */
  extensiveAccess: readonly Readonly<{ controller: string; socialService: string }>[]
  statutoryGround: StatutoryGround | null
  /** The archivist's task (A7): a ground for the own register, and for no other. */
  isArchivist?: boolean
}>

/** A prohibition in force (C2). What is null does not narrow it; all null: everything. */
export type Prohibition = Readonly<{
  set: string | null
  serviceTask: string | null
  controller: string | null
}>

/** What the client wills at one moment. */
export type Will = Readonly<{ hasConsent: boolean; prohibitions: readonly Prohibition[] }>

export const disclosureRules = ['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const
export type DisclosureRule = (typeof disclosureRules)[number]

export type Decision = Readonly<{
  rule: DisclosureRule
  kind: Extract<LogKind, 'use' | 'disclosure' | 'refused' | 'maintenance'>
  ground: LogGround
}>

const decisions = {
  D0: { rule: 'D0', kind: 'refused', ground: 'none' },
  D1: { rule: 'D1', kind: 'use', ground: 'own-register' },
  D2: { rule: 'D2', kind: 'use', ground: 'register-access' },
  D3: { rule: 'D3', kind: 'use', ground: 'extensive-register-access' },
  D4: { rule: 'D4', kind: 'disclosure', ground: 'statutory-right' },
  D5: { rule: 'D5', kind: 'refused', ground: 'consent' },
  D6: { rule: 'D6', kind: 'refused', ground: 'consent' },
  D7: { rule: 'D7', kind: 'refused', ground: 'consent' },
  D8: { rule: 'D8', kind: 'disclosure', ground: 'consent' },
} as const satisfies Record<DisclosureRule, Decision>

/** Whether a caller may have a document, and by which rule: the first that fits, in the order of the rule book (D). */
export function decideDisclosure(document: DisclosedDocument, claim: Claim, will: Will): Decision {
  const decision = decisions[ruleFor(document, claim, will)]
  const isMaintenance = claim.isArchivist && decision.rule === 'D1'
  return isMaintenance ? { rule: 'D1', kind: 'maintenance', ground: 'archivist' } : decision
}

function ruleFor(document: DisclosedDocument, claim: Claim, will: Will): DisclosureRule {
  if (!claim.hasGround) return 'D0'
  if (document.controller === claim.organisation) return 'D1'
  if (claim.isArchivist) return 'D0'
  if (claim.registerAccess.some((access) => isOfTask(access, document))) return 'D2'
  if (claim.extensiveAccess.some((access) => reaches(access, document))) return 'D3'
  if (claim.statutoryGround) return 'D4'
  if (isNeverDisclosed(document)) return 'D5'
  if (will.prohibitions.some((prohibition) => matches(prohibition, document))) return 'D6'
  return will.hasConsent ? 'D8' : 'D7'
}

/** What no consent opens: old documents (D5), and, by our own choice, shelter documents and what is not current. */
function isNeverDisclosed({ format, socialService, status }: DisclosedDocument): boolean {
  return format !== 'phase-2' || socialService === 'shelter' || status !== 'current'
}

/** Whether a prohibition is about a document (C2). */
export function matches(prohibition: Prohibition, document: DisclosedDocument): boolean {
  const { set, serviceTask, controller } = prohibition
  return (
    (set === null || set === document.set) &&
    (serviceTask === null || serviceTask === document.serviceTask) &&
    (controller === null || controller === document.controller)
  )
}

function isOfTask(
  access: Claim['registerAccess'][number],
  { controller, serviceTask }: DisclosedDocument,
): boolean {
  return access.controller === controller && access.serviceTask === serviceTask
}

function reaches(
  access: Claim['extensiveAccess'][number],
  { controller, socialService }: DisclosedDocument,
): boolean {
  return access.controller === controller && access.socialService === socialService
}
