import type { AuditedDocuments } from '../log/events/append-events'
import type { AuditEntry } from '../log/events/audit-entry'
import type { DirectiveInForce } from './directive-in-force'
import type { Candidate } from './candidate-documents'
import { covers, type Decision, type Prohibition } from '../rules/decide-disclosure'

export type Decided = Readonly<{ document: Candidate; decision: Decision }>

/**
 * The events of what was decided in one request. What was given gets an event a document, so that the log can show the row
 * of one whatever later becomes of another (L3). What was refused gets one for all that share register, service task and
 * rule, and everything by which a document is hidden from someone.
 *
 * @param base what the events of the request share
 */
export function eventsOf(
  base: AuditEntry,
  decided: readonly Decided[],
  directive: DirectiveInForce,
): readonly AuditedDocuments[] {
  const groups = new Map<string, { first: Decided; documents: string[] }>()
  for (const one of decided) {
    const key = one.decision.kind === 'refused' ? refusalKey(one) : one.document.id
    const group = groups.get(key)
    if (group) group.documents.push(one.document.id)
    else groups.set(key, { first: one, documents: [one.document.id] })
  }
  return [...groups.values()].map(({ first, documents }) => ({
    entry: entryOf(base, first, directive),
    documents,
  }))
}

function entryOf(
  base: AuditEntry,
  { document, decision }: Decided,
  directive: DirectiveInForce,
): AuditEntry {
  const { rule, kind, ground } = decision
  const directiveUsed = directiveOf(document, decision, directive)
  const { statutoryGround, ...rest } = base
  return {
    ...rest,
    kind,
    ground,
    rule,
    register: document.controller,
    serviceTask: document.serviceTask,
    ...(rule === 'D4' && statutoryGround && { statutoryGround }),
    ...(directiveUsed && { will: directiveUsed }),
  }
}

/** The consent that opened (D8), or the prohibition that stopped (D6). */
function directiveOf(
  document: Candidate,
  { rule }: Decision,
  directive: DirectiveInForce,
): string | undefined {
  if (rule === 'D8') return directive.consent ?? undefined
  if (rule !== 'D6') return undefined
  const prohibitions: readonly (Prohibition & Readonly<{ id: string }>)[] = directive.prohibitions
  return prohibitions.find((prohibition) => covers(prohibition, document))?.id
}

function refusalKey({ document, decision }: Decided): string {
  const { controller, serviceTask, socialService, type, format, status } = document
  const { attachedTo, madeIn } = document
  const { sharedMatter, delayUntil, specialContent, hiddenFromGuardians } = document
  return JSON.stringify([
    decision.rule,
    ...[controller, serviceTask, socialService, type, format, status, attachedTo, madeIn],
    ...[sharedMatter, delayUntil, specialContent, hiddenFromGuardians],
  ])
}
