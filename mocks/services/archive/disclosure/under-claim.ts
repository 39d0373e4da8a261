import type { Archive } from '../archive'
import { appendEvents, type AuditedDocuments } from '../log/events/append-events'
import type { AuditEntry, AuditOperation } from '../log/events/audit-entry'
import { commitWorker } from '../log/events/commit-worker'
import { lockChain } from '../log/events/lock-chain'
import type { ArchiveTransaction } from '../database/tables'
import { newId } from '../keys'
import type { SystemCaller } from '../protocol/callers/caller'
import type { SystemClaim } from '../protocol/callers/claim'
import { directiveInForce, type DirectiveInForce } from './directive-in-force'
import type { Candidate } from './candidate-documents'
import {
  decideDisclosure,
  type Claim,
  type Decision,
  type Directive,
} from '../rules/decide-disclosure'
import { eventsOf, type Decided } from './events-of'
import { lookUpClaim, type LookedUp } from './look-up-claim'
import { shownToGuardian } from './shown-to-guardian'

export type UnderClaim = Readonly<{
  trx: ArchiveTransaction
  clientId: string
  lookedUp: LookedUp
  decide: (document: Candidate) => Decision
}>

/**
 * What a request found: its answer, and what it decided on the documents that it gives or refuses. "nothing-given": it named an
 * id, and got nothing by it; the log does not tell whether there is such a document.
 */
export type Outcome<Answer> = Readonly<{
  answer: Answer
  decided: readonly Decided[] | 'nothing-given'
}>

/**
 * One request of a system for a client's data, as one transaction (D, L1): locks the client's chain, looks up what the claim
 * comes to and what the client wills, lets `work` decide and find, and writes the events. A statement of will that was
 * answered before has been read here, and one that is answered later comes later in the log. Throws when the events could
 * not be written: then there is nothing to answer.
 *
 * @returns "no-ground" when nothing that the caller claims holds (D0)
 */
export function underClaim<Answer>(
  archive: Archive,
  caller: SystemCaller,
  claim: SystemClaim,
  operation: AuditOperation,
  work: (request: UnderClaim) => Promise<Outcome<Answer>>,
): Promise<Answer | 'no-ground'> {
  return archive.database.transaction().execute(async (trx) => {
    const { clientId } = claim
    const head = await lockChain(trx, clientId)
    const now = archive.clock()
    const { lookedUp, base } = await lookUpCaller(archive, trx, caller, claim, operation)
    if (!lookedUp.claim.hasGround) {
      await appendEvents(trx, head, [withoutGround(base)], now)
      return 'no-ground'
    }
    const directive = await directiveTowards(archive, trx, caller, clientId)
    const decide = await decidingUnder(archive, trx, clientId, lookedUp.claim, directive)
    const { answer, decided } = await work({ trx, clientId, lookedUp, decide })
    const events =
      decided === 'nothing-given'
        ? [nothingGiven(base, lookedUp, directive)]
        : eventsOf(base, decided, directive)
    await appendEvents(trx, head, events.length > 0 ? events : [nothingFound(base, lookedUp)], now)
    return answer
  })
}

/** Decides on documents of a client under a claim, and what her guardian has consented to by what he sees (C7). */
export async function decidingUnder(
  archive: Archive,
  trx: ArchiveTransaction,
  clientId: string,
  claim: Claim,
  directive: Directive,
): Promise<UnderClaim['decide']> {
  const shown =
    directive.consentBy === 'guardian' ? await shownToGuardian(archive, trx, clientId) : () => false
  return (document) =>
    decideDisclosure({ ...document, shownToGuardian: shown(document.id) }, claim, directive)
}

/** What the client wills towards a caller. A consent is to other controllers (C1): who keeps no register gets nothing by it. */
export async function directiveTowards(
  archive: Archive,
  trx: ArchiveTransaction,
  { organisation }: SystemCaller,
  clientId: string,
): Promise<DirectiveInForce> {
  const directive = await directiveInForce(archive, trx, clientId)
  return archive.organisations.isController(organisation)
    ? directive
    : { ...directive, consentBy: null }
}

/** What a claim comes to now, and what all events of the request share. */
export async function lookUpCaller(
  archive: Archive,
  trx: ArchiveTransaction,
  caller: SystemCaller,
  claim: SystemClaim,
  operation: AuditOperation,
): Promise<Readonly<{ lookedUp: LookedUp; base: AuditEntry }>> {
  const lookedUp = await lookUpClaim(archive, trx, caller, claim)
  const { organisation } = caller
  const at = archive.clock()
  const commitment = await commitWorker(trx, { ...claim, organisation, operation, at })
  const [agreement] = archive.organisations.agreementsOf(caller.organisation)
  const base: AuditEntry = {
    ...baseEntry(caller, claim, operation, commitment),
    // Also of a refusal: that a shelter asked says as much as that it read (L3).
    socialService: lookedUp.relationship?.socialService ?? agreement?.socialService,
  }
  return { lookedUp, base }
}

/** The row of a request whose claim does not hold (D0). */
export function withoutGround(base: AuditEntry): AuditedDocuments {
  return { entry: { ...base, kind: 'refused', ground: 'none', rule: 'D0' }, documents: [] }
}

function baseEntry(
  { software, organisation }: SystemCaller,
  { clientId, unit, worker, statutoryGround }: SystemClaim,
  operation: AuditOperation,
  commitment: string | undefined,
): AuditEntry {
  return {
    clientId,
    kind: 'use',
    operation,
    by: worker ? 'person' : 'system',
    software,
    organisation,
    unit,
    ...(commitment && { worker: commitment }),
    ...(statutoryGround && { statutoryGround }),
    ground: 'none',
    request: newId(),
  }
}

/** The row of a request that came upon nothing: on what ground it looked, and in whose register first of all. */
function nothingFound(base: AuditEntry, { claim, relationship }: LookedUp) {
  const register = relationship?.controller ?? claim.organisation
  const ground = groundOf(claim)
  const kind = claim.isArchivist ? 'maintenance' : 'use'
  const entry: AuditEntry = {
    ...base,
    kind,
    ground,
    register,
    ...(relationship && { serviceTask: relationship.serviceTask }),
  }
  return { entry, documents: [] }
}

/**
 * The row of a request that named an id and got nothing. Only the claim and the client's will are in it, so that it is the
 * same of what is refused, by whichever rule, and of what never was.
 */
function nothingGiven(
  base: AuditEntry,
  { claim, relationship }: LookedUp,
  { consentBy }: Pick<Directive, 'consentBy'>,
): AuditedDocuments {
  const entry: AuditEntry = {
    ...base,
    ...whyNothing(claim, consentBy !== null),
    kind: 'refused',
    ...(relationship && { serviceTask: relationship.serviceTask }),
  }
  return { entry, documents: [] }
}

/** Without a consent, the want of one would have stopped any document; with one, the row leaves open what did. */
function whyNothing(
  claim: LookedUp['claim'],
  hasConsent: boolean,
): Pick<AuditEntry, 'ground' | 'rule'> {
  if (claim.isArchivist) return { ground: 'none', rule: 'D0' }
  if (claim.statutoryGround) return { ground: 'statutory-right' }
  return hasConsent ? { ground: 'consent' } : { ground: 'consent', rule: 'D7' }
}

/** On what ground one acts who acts under the claim, whatever the rule that decides on a document. */
export function groundOf(claim: LookedUp['claim']): AuditEntry['ground'] {
  if (claim.isArchivist) return 'archivist'
  if (claim.statutoryGround) return 'statutory-right'
  if (claim.registerAccess.length > 0) return 'register-access'
  return claim.extensiveAccess.length > 0 ? 'extensive-register-access' : 'own-register'
}
