import type { ElementDefinition } from 'fhir/r4'
import { baseElements, isBaseType, type BaseType } from './base-elements'

/** What a profile says of an element; `id` is its path, with ":name" behind what is a slice. */
export type Constraint = Partial<ElementDefinition> & Readonly<{ id: string }>

/** All elements of a profile: those of its type, and what the profile says of them. */
export function snapshotOf(
  type: BaseType,
  constraints: readonly Constraint[],
): ElementDefinition[] {
  const elements = structuredClone([...baseElements[type]])
  for (const { id, ...said } of constraints) Object.assign(elementAt(elements, id), said)
  return elements
}

/** The same as a differential, which says the path of each. */
export function differentialOf(constraints: readonly Constraint[]): ElementDefinition[] {
  return constraints.map((said) => ({ path: pathOf(said.id), ...sliceNameOf(said.id), ...said }))
}

/** The element, which is made when it is a new slice, or lies within a type that was closed until now. */
function elementAt(elements: ElementDefinition[], id: string): ElementDefinition {
  const found = elements.find((element) => element.id === id)
  if (found) return found
  const slice = /:[A-Za-z]+$/.exec(id)?.[0]
  if (slice !== undefined) return addSlice(elements, id.slice(0, -slice.length), id)
  const parent = id.slice(0, id.lastIndexOf('.'))
  if (parent === '' || !id.includes('.')) throw new Error(`no element ${id}`)
  unfold(elements, elementAt(elements, parent))
  const unfolded = elements.find((element) => element.id === id)
  if (!unfolded) throw new Error(`no element ${id}`)
  return unfolded
}

/** A slice comes behind what it is a slice of, and its earlier slices, with all that is inside them. */
function addSlice(elements: ElementDefinition[], sliced: string, id: string): ElementDefinition {
  const whole = structuredClone(elementAt(elements, sliced))
  delete whole.slicing
  const isOf = (each: ElementDefinition) =>
    each.id === sliced || ['.', ':'].some((sign) => each.id?.startsWith(sliced + sign))
  const slice = { ...whole, id, ...sliceNameOf(id), min: 0 }
  elements.splice(elements.findLastIndex(isOf) + 1, 0, slice)
  return slice
}

/** Puts the elements of an element's type beneath it; of a slice of a part, those of the part. */
function unfold(elements: ElementDefinition[], parent: ElementDefinition): void {
  const [code = ''] = parent.type?.map((each) => each.code) ?? []
  if (!isBaseType(code)) throw new Error(`${parent.id} is of ${code}, which is not known here`)
  const [, ...inside] = structuredClone([...baseElements[code]])
  const beneath = inside.map((element) => {
    const rest = (element.id ?? '').slice(code.length)
    return { ...element, id: `${parent.id}${rest}`, path: `${parent.path}${rest}` }
  })
  elements.splice(elements.indexOf(parent) + 1, 0, ...beneath)
}

function pathOf(id: string): string {
  return id.replaceAll(/:[A-Za-z]+/g, '')
}

function sliceNameOf(id: string): { sliceName?: string } {
  const name = /:([A-Za-z]+)$/.exec(id)?.[1]
  return name === undefined ? {} : { sliceName: name }
}
