import type { ElementDefinition } from 'fhir/r4'
import elements from './base-elements.json'

export type BaseType = keyof typeof elements

/**
 * The elements of R4's own types that our profiles build on, without mappings and comments; a test holds them to the
 * published definitions of FHIR.
 */
export const baseElements = elements as unknown as Readonly<
  Record<BaseType, readonly ElementDefinition[]>
>

export function isBaseType(code: string): code is BaseType {
  return Object.hasOwn(elements, code)
}
