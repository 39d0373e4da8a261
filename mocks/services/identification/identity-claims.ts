import { displayNameOf } from '../../world/people/display-name-of'
import type { Person } from '../../world/people/person'
import { claim } from './protocol'

export type Identified = Pick<
  Person,
  'hetu' | 'firstNames' | 'callingName' | 'familyName' | 'birthDate'
>

/** What the id token says of a person with a HETU. */
export function claimsOf(person: Identified): Readonly<Record<string, string>> {
  return {
    [claim.hetu]: person.hetu,
    [claim.familyName]: person.familyName,
    [claim.firstNames]: person.firstNames,
    [claim.displayName]: displayNameOf(person),
    [claim.birthDate]: person.birthDate,
  }
}

export const foreigner = { displayName: 'Carla Montserrat Vidal' } as const

/** What it says of a foreigner who was identified by another country's service: no HETU. */
export const foreignClaims: Readonly<Record<string, string>> = {
  [claim.foreignIdentifier]: 'ES/FI/99999999R',
  [claim.foreignFamilyName]: 'Vidal',
  [claim.foreignFirstNames]: 'Carla Montserrat',
  [claim.foreignBirthDate]: '1984-05-17',
  [claim.familyName]: 'Vidal',
  [claim.firstNames]: 'Carla Montserrat',
  [claim.displayName]: foreigner.displayName,
  [claim.birthDate]: '1984-05-17',
}
