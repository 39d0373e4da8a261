import { codeSystem } from '@/lib/contracts/archive/systems'
import type { ValueSet } from 'fhir/r4'
import { canonicalOf, nameOf, published } from '../published'

/** The value set that holds all codes of a code system of the archive's own. */
export function valueSetOf(system: string): string {
  return system.replace('/CodeSystem/', '/ValueSet/')
}

/** One for each code system, with all of it. */
export const valueSets: readonly ValueSet[] = Object.values(codeSystem).map((system) => {
  const id = system.slice(system.lastIndexOf('/') + 1)
  return {
    resourceType: 'ValueSet',
    ...{ id, url: canonicalOf('ValueSet', id), name: nameOf(id), ...published },
    compose: { include: [{ system }] },
  }
})
