import type { ArchiveFunction } from '@/lib/contracts/archive/deployment'
import { isInForce } from '@/lib/domain/calendar/is-in-force'
import type { StatutoryGround } from '@/lib/domain/codes/log'
import type { SystemClaim } from '../protocol/callers/claim'
import type { Claim } from '../rules/decide-disclosure'

/** A client relationship as the archive has it. Days are "YYYY-MM-DD". */
export type NamedRelationship = Readonly<{
  controller: string
  serviceTask: string
  socialService: string
  status: string
  start: string
  /** Bought services that it names (D2). */
  boughtServices: readonly Readonly<{ unit: string; from: string; until: string | null }>[]
}>

export type ClaimFacts = Readonly<{
  organisation: string
  claim: Pick<SystemClaim, 'unit' | 'purpose' | 'statutoryGround'>
  /** The relationship that is named, if this client has it. */
  relationship: NamedRelationship | null
  /** Organisers with whom the caller's system has passed the joint test (A8). */
  jointTests: readonly string[]
  /** Statutory rights that the caller's organisation has now (D4). */
  statutoryGrounds: readonly StatutoryGround[]
  /** Agreements on extensive access of the caller's organisation (D3). */
  agreements: readonly Readonly<{
    controller: string
    socialService: string
    from: string
    until?: string
  }>[]
  /** What the caller's organisation has taken into use, and what the controller of the relationship has (A8). */
  functions: Readonly<{ own: readonly ArchiveFunction[]; controller: readonly ArchiveFunction[] }>
  /** Whether the caller's organisation may provide services: a private provider without a permit in force gets nothing of another's register (A12). */
  mayProvide: boolean
  /** In Helsinki. */
  today: string
}>

/** What a claim comes to after it has been looked up. What does not hold any more is no ground (D0). */
export function claimOf(facts: ClaimFacts): Claim {
  const { organisation, claim, relationship } = facts
  const none: Claim = {
    organisation,
    hasGround: false,
    registerAccess: [],
    extensiveAccess: [],
    statutoryGround: null,
    takesDisclosures: facts.mayProvide && facts.functions.own.includes('disclosure'),
  }
  if (claim.purpose === 'archive-maintenance')
    return { ...none, hasGround: true, isArchivist: true }
  if (claim.purpose === 'statutory-right') {
    const { statutoryGround } = claim
    const hasGround = statutoryGround !== null && facts.statutoryGrounds.includes(statutoryGround)
    return hasGround ? { ...none, hasGround, statutoryGround } : none
  }
  if (!relationship || !isUnderWay(relationship, facts.today)) return none
  const { controller, serviceTask, socialService } = relationship
  if (controller === organisation) return { ...none, hasGround: true }
  if (isBought(relationship, facts)) {
    return { ...none, hasGround: true, registerAccess: [{ controller, serviceTask }] }
  }
  if (isAgreed(relationship, facts)) {
    return { ...none, hasGround: true, extensiveAccess: [{ controller, socialService }] }
  }
  return none
}

function isUnderWay({ status, start }: NamedRelationship, today: string): boolean {
  return status === 'active' && start <= today
}

/** From the day on which the service begins until, not with, the day that the organiser records as its end. */
function isBought(
  { controller, boughtServices }: NamedRelationship,
  { claim, jointTests, functions, mayProvide, today }: ClaimFacts,
): boolean {
  return (
    mayProvide &&
    functions.controller.includes('register-access') &&
    jointTests.includes(controller) &&
    boughtServices.some(
      ({ unit, from, until }) =>
        unit === claim.unit && from <= today && (until === null || today < until),
    )
  )
}

function isAgreed(
  { controller, socialService }: NamedRelationship,
  { agreements, mayProvide, today }: ClaimFacts,
): boolean {
  return (
    mayProvide &&
    agreements.some(
      (agreement) =>
        agreement.controller === controller &&
        agreement.socialService === socialService &&
        isInForce(agreement, today),
    )
  )
}
