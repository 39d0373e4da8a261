import { isMinor } from '@/lib/domain/calendar/coming-of-age'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Person } from '../../../world/people/person'

export type Theme = NonNullable<Person['mandates']>[number]['theme']

/** By what one may act: the population register's word on a minor, or mandates, each with its theme. */
export type Ground = 'guardian' | 'information-right' | Theme

/** Why one may not. It is for tests and never leaves the service (R2). */
type Bar =
  | 'same-person'
  | 'delegate-deceased'
  | 'principal-deceased'
  | 'delegate-under-guardianship'
  | 'delegate-is-minor'
  | 'not-related'
  | 'child-non-disclosure'
  | 'taken-into-care'
  | 'guardian-unknown'
  | 'other-guardian-non-disclosure'
  | 'custody-division'
  | 'no-mandate'

export type Representation =
  | Readonly<{ allowed: true; grounds: readonly Ground[] }>
  | Readonly<{ allowed: false; because: Bar }>

export type RepresentationQuestion = Readonly<{
  /** Who acts. */
  delegate: Person
  /** For whom. */
  principal: Person
  /** Any person of the population register by HETU. */
  find: (hetu: string) => Person | undefined
  now: Date
}>

/**
 * Whether one person may act for another (R1): a guardian, or one with a right to information, for a minor until the
 * eighteenth birthday begins in Helsinki; anyone of age by a mandate, for a minor and an adult alike. A minor acts for the
 * own child, as an adult guardian would, and for nobody else. Being the guardian
 * of an adult gives nothing without a mandate. What the register does not say for certain bars.
 */
export function decideRepresentation(question: RepresentationQuestion): Representation {
  const bar = findBar(question)
  if (bar) return { allowed: false, because: bar }

  const family = decideByFamily(question)
  const grounds = [...(family.ground ? [family.ground] : []), ...themesOf(question)]
  if (grounds.length > 0) return { allowed: true, grounds }
  return { allowed: false, because: family.bar ?? 'no-mandate' }
}

/** What bars whatever the ground is. */
function findBar({ delegate, principal, now }: RepresentationQuestion): Bar | undefined {
  if (delegate.hetu === principal.hetu) return 'same-person'
  if (delegate.deceased) return 'delegate-deceased'
  if (principal.deceased) return 'principal-deceased'
  if (delegate.adultGuardianship) return 'delegate-under-guardianship'
  if (isMinor(delegate.birthDate, helsinkiDay(now)) && !isOwnChild(delegate, principal)) {
    return 'delegate-is-minor'
  }
  return undefined
}

const isOwnChild = (delegate: Person, principal: Person) =>
  principal.guardians?.includes(delegate.hetu) ?? false

type ByFamily = Readonly<{ ground?: Ground; bar?: Bar }>

function decideByFamily({ delegate, principal, find, now }: RepresentationQuestion): ByFamily {
  if (!isMinor(principal.birthDate, helsinkiDay(now))) return { bar: 'no-mandate' }
  const ground = familyGround(delegate, principal)
  if (!ground) return { bar: 'not-related' }
  if (principal.nonDisclosure) return { bar: 'child-non-disclosure' }
  if (principal.takenIntoCare) return { bar: 'taken-into-care' }

  const others = (principal.guardians ?? []).filter((hetu) => hetu !== delegate.hetu).map(find)
  if (others.includes(undefined)) return { bar: 'guardian-unknown' }
  const living = others.filter((guardian) => !guardian?.deceased)
  // So, where one guardian has the order, that guardian alone may act; where all have it, nobody may.
  if (living.some((guardian) => guardian?.nonDisclosure)) {
    return { bar: 'other-guardian-non-disclosure' }
  }
  if (living.length > 0 && isDivided(delegate, principal, ground)) {
    return { bar: 'custody-division' }
  }
  return { ground }
}

function familyGround(delegate: Person, principal: Person): Ground | undefined {
  if (principal.guardians?.includes(delegate.hetu)) return 'guardian'
  if (principal.informationRight?.includes(delegate.hetu)) return 'information-right'
  return undefined
}

/** Whether an agreement or an order on custody keeps the delegate from matters of social services. */
function isDivided(delegate: Person, principal: Person, ground: Ground): boolean {
  const { custodyDivision, custodySectors } = principal
  if (custodyDivision === undefined || custodyDivision === 'housing-only') return false
  if (custodyDivision === 'text-only') return true
  if (ground === 'information-right') return false
  return !custodySectors?.[delegate.hetu]?.includes('social-services')
}

function themesOf({ delegate, principal, now }: RepresentationQuestion): readonly Theme[] {
  const today = helsinkiDay(now)
  if (isMinor(delegate.birthDate, today)) return []
  const inForce = (principal.mandates ?? []).filter(
    (mandate) =>
      mandate.to === delegate.hetu &&
      !mandate.withdrawn &&
      mandate.validFrom <= today &&
      (mandate.validTo === undefined || today <= mandate.validTo),
  )
  return [...new Set(inForce.map((mandate) => mandate.theme))]
}
