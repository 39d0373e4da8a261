import { officialsOn } from '../cast'
import { dayInHelsinki } from '../days'
import { displayNameOf } from '../display-name-of'
import type { Official } from './official-client'

/** Those officials of the cast who run the archive: one enters, another confirms. */
export function operatorsOf(now: Date): readonly Official[] {
  return officialsOn(dayInHelsinki(now)).flatMap((person) =>
    (person.organisationMandates ?? [])
      .filter(({ tasks }) => tasks.includes('operator'))
      .map(({ organisation }) => ({
        hetu: person.hetu,
        name: displayNameOf(person),
        organisation,
        task: 'operator' as const,
      })),
  )
}
