import { valueSetOf } from '../terminology/value-sets'
import { baseElements, type BaseType } from './base-elements'
import type { Constraint } from './snapshot'

/**
 * Every element of a type that storing does not know, and would refuse.
 *
 * @param known names of those that it takes; `meta` is left open, for what is read has one
 */
export function without(type: BaseType, known: readonly string[]): readonly Constraint[] {
  const names = baseElements[type].flatMap(({ id = '' }) => {
    const [, name, inside] = id.split('.')
    return name !== undefined && inside === undefined ? [name] : []
  })
  return names
    .filter((name) => !known.some((taken) => isNamed(taken, name)) && name !== 'meta')
    .map((name) => ({ id: `${type}.${name}`, max: '0' }))
}

/** Whether a resource that has `taken` has the element: of several types it is named by its type. */
function isNamed(taken: string, element: string): boolean {
  return element.endsWith('[x]') ? taken.startsWith(element.slice(0, -3)) : taken === element
}

export const required = (system: string) =>
  ({ strength: 'required', valueSet: valueSetOf(system) }) as const

/** One identifier of a system. */
export const identified = (id: string, system: string, short: string): readonly Constraint[] => [
  { id, min: 1, max: '1', short },
  { id: `${id}.system`, min: 1, fixedUri: system },
  { id: `${id}.value`, min: 1 },
]

/** One concept with one code of a code system. */
export const coded = (id: string, system: string): readonly Constraint[] => [
  { id, min: 1, max: '1', binding: required(system) },
  { id: `${id}.coding`, min: 1, max: '1' },
  { id: `${id}.coding.system`, min: 1, fixedUri: system },
  { id: `${id}.coding.code`, min: 1 },
]

/** A reference to a resource that there is. */
export const referring = (id: string, short: string): readonly Constraint[] => [
  { id, min: 1, short },
  { id: `${id}.reference`, min: 1 },
]

/**
 * The extensions that an element may have, by their names as slices.
 *
 * @param slices canonical, least and most of each
 */
export function extended(
  type: BaseType,
  slices: Readonly<Record<string, readonly [url: string, min: 0 | 1, max: '1' | '*']>>,
): readonly Constraint[] {
  const id = `${type}.extension`
  const least = Object.values(slices).reduce((sum, [, min]) => sum + min, 0)
  return [
    {
      ...{ id, min: least },
      slicing: { discriminator: [{ type: 'value', path: 'url' }], rules: 'closed' },
    },
    ...Object.entries(slices).flatMap(([name, [url, min, max]]): Constraint[] => [
      { id: `${id}:${name}`, min, max, type: [{ code: 'Extension', profile: [url] }] },
      { id: `${id}:${name}.url`, fixedUri: url },
    ]),
  ]
}
