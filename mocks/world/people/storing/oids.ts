import { createHash } from 'node:crypto'

import type { Person } from '../person'
import type { FiledRelationshipName } from '../scenarios/client-file'

const arc = '2.999.246'
const kinds = { set: 1, version: 2, relationship: 3, matter: 4 } as const

/** A number of fifteen digits at most that follows from the words. */
function numberFor(words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 14)
  return String(BigInt(`0x${hex}`) % 1_000_000_000_000_000n)
}

/** An OID of the test arc, the same each time for the same person and key. */
export const oidOf = (
  kind: keyof typeof kinds,
  person: Pick<Person, 'key' | 'birthDate'>,
  key: string,
): string => `${arc}.${kinds[kind]}.${numberFor([person.key, person.birthDate, key])}`

/** The OID under which a client relationship is stored. */
export const relationshipOidOf = (
  person: Pick<Person, 'key' | 'birthDate'>,
  { unit, serviceTask, socialService }: FiledRelationshipName,
): string => oidOf('relationship', person, `${unit} ${serviceTask} ${socialService}`)
