import type { StructureDefinition } from 'fhir/r4'
import { canonical } from '@/lib/contracts/archive/systems'
import { nameOf, published } from '../published'
import type { BaseType } from './base-elements'
import { documentConstraints } from './document-profile'
import {
  contextOf,
  elementOfValue,
  extensionDefinitions,
  type ExtensionDefinition,
} from './extension-definitions'
import {
  clientConstraints,
  matterConstraints,
  relationshipConstraints,
  workerConstraints,
} from './other-profiles'
import { differentialOf, snapshotOf, type Constraint } from './snapshot'

const core = 'http://hl7.org/fhir/StructureDefinition'

function profileOf(
  url: string,
  title: string,
  type: BaseType,
  constraints: readonly Constraint[],
): StructureDefinition {
  const id = url.slice(url.lastIndexOf('/') + 1)
  return {
    resourceType: 'StructureDefinition',
    ...{ id, url, name: nameOf(id), title, ...published, fhirVersion: '4.0.1' },
    kind: type === 'Extension' ? 'complex-type' : 'resource',
    ...{ abstract: false, type, baseDefinition: `${core}/${type}`, derivation: 'constraint' },
    snapshot: { element: snapshotOf(type, constraints) },
    differential: { element: differentialOf(constraints) },
  }
}

function constraintsOf(definition: ExtensionDefinition): readonly Constraint[] {
  const { url, title } = definition
  const root = { id: 'Extension', short: title, definition: title }
  const named = { id: 'Extension.url', fixedUri: url }
  if ('value' in definition) {
    const value = { id: 'Extension.value[x]', ...elementOfValue(definition.value) }
    return [root, { id: 'Extension.extension', max: '0' }, named, value]
  }
  const parts = Object.entries(definition.parts).flatMap(([name, part]): Constraint[] => {
    const id = `Extension.extension:${name}`
    return [
      { id, min: part.min, max: '1' },
      { id: `${id}.extension`, max: '0' },
      { id: `${id}.url`, fixedUri: name },
      { id: `${id}.value[x]`, ...elementOfValue(part) },
    ]
  })
  const least = Object.values(definition.parts).reduce((sum, { min }) => sum + min, 0)
  const slicing = {
    discriminator: [{ type: 'value' as const, path: 'url' }],
    rules: 'closed' as const,
  }
  return [
    root,
    { id: 'Extension.extension', min: least, slicing },
    ...parts,
    named,
    { id: 'Extension.value[x]', max: '0' },
  ]
}

/** The profiles of what a transaction holds, by the type that each is of. */
export const profiles = {
  DocumentReference: profileOf(
    canonical.documentReference,
    'A version of a document',
    'DocumentReference',
    documentConstraints,
  ),
  EpisodeOfCare: profileOf(
    canonical.clientRelationship,
    'A client relationship',
    'EpisodeOfCare',
    relationshipConstraints,
  ),
  Task: profileOf(canonical.matter, 'A matter', 'Task', matterConstraints),
  PractitionerRole: profileOf(
    canonical.worker,
    'An own worker',
    'PractitionerRole',
    workerConstraints,
  ),
  Patient: profileOf(canonical.client, 'What a client is called', 'Patient', clientConstraints),
} as const

/** The profiles and every extension, each with its snapshot. */
export const structureDefinitions: readonly StructureDefinition[] = [
  ...Object.values(profiles),
  ...extensionDefinitions.map((definition) => ({
    ...profileOf(definition.url, definition.title, 'Extension', constraintsOf(definition)),
    context: contextOf(definition),
  })),
]
