import type { ConceptMap, ConceptMapGroup, ConceptMapGroupElement } from 'fhir/r4'
import {
  mappedCodes,
  mappingContent,
  type MappingContent,
} from '../../reference/register/mapping-content'
import { canonicalOf, nameOf, published } from '../published'

/** An entry of the register of the kind `code-mapping`. */
export type Mapping = Readonly<{ key: string; content: unknown }>

/** What each code system is elsewhere: a map of each, without a group while no operator has entered anything. */
export function conceptMaps(mappings: readonly Mapping[]): ConceptMap[] {
  const entered = mappings.map(({ key, content }) => {
    const [id = '', code = ''] = key.split('/')
    return { id, code, targets: mappingContent.parse(content).targets }
  })
  return Object.keys(mappedCodes).map((id) => {
    const group = groupsOf(
      canonicalOf('CodeSystem', id),
      entered.filter((each) => each.id === id),
    )
    return {
      resourceType: 'ConceptMap',
      ...{ id, url: canonicalOf('ConceptMap', id), name: `${nameOf(id)}Mapping`, ...published },
      sourceUri: canonicalOf('ValueSet', id),
      ...(group.length > 0 && { group }),
    }
  })
}

type Entered = Readonly<{ code: string; targets: MappingContent['targets'] }>

/** A group for each code system elsewhere. */
function groupsOf(source: string, entered: readonly Entered[]): ConceptMapGroup[] {
  const systems = new Set(entered.flatMap(({ targets }) => targets.map(({ system }) => system)))
  return [...systems].sort().map((system) => ({
    source,
    target: system,
    element: entered.flatMap(({ code, targets }): ConceptMapGroupElement[] => {
      const target = targets
        .filter((each) => each.system === system)
        .map(({ code: theirs, display, equivalence }) => {
          return { code: theirs, equivalence, ...(display !== undefined && { display }) }
        })
      return target.length > 0 ? [{ code, target }] : []
    }),
  }))
}
