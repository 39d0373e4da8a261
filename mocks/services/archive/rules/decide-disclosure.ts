import type { LogGround, LogKind, StatutoryGround } from '@/lib/domain/codes/log'
import type { DocumentFormat, DocumentStatus } from '@/lib/domain/codes/document-states'

/** What of a document, or of one that it is attached to, decides on its disclosure. */
export type DisclosedFacts = Readonly<{
  controller: string
  /** The document through all its versions: a prohibition on one is on all of them (C2). */
  set: string
  serviceTask: string
  socialService: string
  format: DocumentFormat
  status: DocumentStatus
  /** It belongs to shelter services: by its service, its register or the client relationship that it was made in (V03). */
  ofShelter: boolean
}>

/** A document with all that it is attached to, each in its newest version; null: there is none that is known. */
export type WithParents = DisclosedFacts & Readonly<{ parents: readonly (DisclosedFacts | null)[] }>

export type DisclosedDocument = WithParents &
  Readonly<{
    /** A guardian sees it today, by all rules of visibility: what his consent opens (C7). Not read where none is in force. */
    shownToGuardian: boolean
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
  /** Its decision has taken disclosure into use (A8): without it no consent opens anything to it. */
  takesDisclosures: boolean
  /** The archivist's task (A7): a ground for the own register, and for no other. */
  isArchivist?: boolean
}>

/** A prohibition in force (C2). What is null does not narrow it; all null: everything. */
export type Prohibition = Readonly<{
  set: string | null
  serviceTask: string | null
  controller: string | null
}>

/** Who has consented: the client herself, or one with her mandate; or a guardian, whose consent opens no more than he sees (C7). */
export type ConsentBy = 'client' | 'guardian'

/** What the client wills at one moment. */
export type Directive = Readonly<{
  /** Null: no consent is in force. */
  consentBy: ConsentBy | null
  prohibitions: readonly (Prohibition & Readonly<{ own?: boolean }>)[]
}>

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
export function decideDisclosure(
  document: DisclosedDocument,
  claim: Claim,
  directive: Directive,
): Decision {
  const decision = decisions[ruleFor(document, claim, directive)]
  const isMaintenance = claim.isArchivist && decision.rule === 'D1'
  return isMaintenance ? { rule: 'D1', kind: 'maintenance', ground: 'archivist' } : decision
}

function ruleFor(document: DisclosedDocument, claim: Claim, directive: Directive): DisclosureRule {
  if (!claim.hasGround) return 'D0'
  if (document.controller === claim.organisation) return 'D1'
  if (claim.isArchivist) return 'D0'
  if (claim.registerAccess.some((access) => isOfTask(access, document))) return 'D2'
  if (claim.extensiveAccess.some((access) => reaches(access, document))) return 'D3'
  if (claim.statutoryGround) return 'D4'
  const rule = ruleOfDirective(document, directive)
  return rule === 'D8' && !claim.takesDisclosures ? 'D0' : rule
}

/** An attachment is disclosed when all that it is attached to is: what stops one of them stops it (C8, V19). */
function ruleOfDirective(
  document: DisclosedDocument,
  { consentBy, prohibitions }: Directive,
): DisclosureRule {
  const all = [document, ...document.parents]
  if (all.some(isNeverDisclosed)) return 'D5'
  const stopping = prohibitions.filter((prohibition) => covers(prohibition, document))
  if (consentBy !== 'guardian') {
    if (stopping.length > 0) return 'D6'
    return consentBy === null ? 'D7' : 'D8'
  }
  // What is the child's own is no matter of the guardian's consent, and his log does not tell of it (C7).
  if (stopping.some(({ own }) => own !== true)) return 'D6'
  return stopping.length > 0 || !document.shownToGuardian ? 'D7' : 'D8'
}

/** What no consent opens: old documents (D5, A5), and, by our own choice, shelter documents and what is not current. */
function isNeverDisclosed(facts: DisclosedFacts | null): boolean {
  if (!facts) return true
  return facts.format !== 'phase-2' || facts.ofShelter || facts.status !== 'current'
}

/** Whether a prohibition is about a document, or about one that it is attached to (C2, C8). */
export function covers(prohibition: Prohibition, document: WithParents): boolean {
  return [document, ...document.parents].some((one) => one !== null && matches(prohibition, one))
}

function matches(prohibition: Prohibition, document: DisclosedFacts): boolean {
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
