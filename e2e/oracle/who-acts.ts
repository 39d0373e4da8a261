import { cast } from '@/mocks/world/people/cast'
import type { Person } from '@/mocks/world/people/person'

/** In what role somebody of the cast may look at a client's documents, read from the registers by hand. */
export type Role = 'self' | 'guardian' | 'information-right' | 'proxy'

/** Everybody of the cast who may look at this client, and in what role; written apart from the services that decide it. */
export function whoActsFor(client: Person, today: string): readonly (readonly [Person, Role])[] {
  const own: readonly (readonly [Person, Role])[] = client.deceased ? [] : [[client, 'self']]
  const others = cast.flatMap((person) => {
    if (person.key === client.key || person.deceased || client.deceased) return []
    const role = isMinor(client, today)
      ? roleToChild(person, client)
      : roleToAdult(person, client, today)
    return role ? [[person, role] as const] : []
  })
  return [...own, ...others]
}

export function isMinor({ birthDate }: Person, today: string): boolean {
  const grown = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`
  return today < grown
}

/** Nobody for a child under a non-disclosure order or taken into care; not one whose fellow guardian is under such an order. */
function roleToChild(person: Person, child: Person): Role | undefined {
  if (child.nonDisclosure || child.takenIntoCare || person.adultGuardianship) return undefined
  const others = cast.filter(({ hetu }) => child.guardians?.includes(hetu) && hetu !== person.hetu)
  if (others.some(({ nonDisclosure }) => nonDisclosure)) return undefined
  if (child.informationRight?.includes(person.hetu)) return 'information-right'
  if (!child.guardians?.includes(person.hetu)) return undefined
  if (child.custodyDivision === 'text-only') return undefined
  if (child.custodyDivision !== 'coded') return 'guardian'
  return child.custodySectors?.[person.hetu]?.includes('social-services') ? 'guardian' : undefined
}

function roleToAdult(person: Person, client: Person, today: string): Role | undefined {
  const stands = client.mandates?.some(
    ({ to, theme, validFrom, validTo = '9999-12-31', withdrawn }) =>
      to === person.hetu &&
      theme === 'social-welfare' &&
      !withdrawn &&
      validFrom <= today &&
      today <= validTo,
  )
  return stands ? 'proxy' : undefined
}
