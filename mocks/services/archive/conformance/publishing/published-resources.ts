import type {
  CodeSystem,
  ConceptMap,
  NamingSystem,
  OperationDefinition,
  SearchParameter,
  StructureDefinition,
  ValueSet,
} from 'fhir/r4'
import { operationDefinitions } from '../operations/operation-definitions'
import { searchParameters } from '../searching/search-parameters'
import { structureDefinitions } from '../structures/structure-definitions'
import { codeSystems } from '../terminology/code-systems'
import { namingSystems } from '../terminology/naming-systems'
import { valueSets } from '../terminology/value-sets'

export type PublishedResource =
  CodeSystem | NamingSystem | OperationDefinition | SearchParameter | StructureDefinition | ValueSet

/** Everything that the archive itself names, by type. */
export const publishedResources = {
  StructureDefinition: structureDefinitions,
  ValueSet: valueSets,
  CodeSystem: codeSystems,
  OperationDefinition: operationDefinitions,
  SearchParameter: searchParameters,
  NamingSystem: namingSystems,
} as const satisfies Readonly<
  Record<PublishedResource['resourceType'], readonly PublishedResource[]>
>

export type PublishedType = keyof typeof publishedResources
export const publishedTypes = Object.keys(publishedResources) as readonly PublishedType[]

export const allPublished: readonly PublishedResource[] = Object.values(publishedResources).flat()

/** By what a resource is asked for: its canonical; of a system of identifiers, its address. */
export function addressOf(resource: PublishedResource | ConceptMap): string | undefined {
  return resource.resourceType === 'NamingSystem' ? resource.uniqueId[0]?.value : resource.url
}
