import type { OperationDefinitionParameter } from 'fhir/r4'
import { z } from 'zod'

type Shape = Readonly<{ properties?: Readonly<Record<string, { const?: unknown }>> }>
type Items = Readonly<{
  prefixItems?: readonly Shape[]
  items?: Shape & Readonly<{ oneOf?: readonly Shape[]; anyOf?: readonly Shape[] }>
}>

/**
 * The parameters of an operation, out of the schema by which it reads them: a name and a value each.
 *
 * @param many names of those that repeat
 */
export function parametersOf(
  schema: z.ZodType,
  many: readonly string[] = [],
): OperationDefinitionParameter[] {
  const { properties } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const { prefixItems, items } = (properties?.parameter ?? {}) as Items
  const rest = items?.oneOf ?? items?.anyOf ?? (items?.properties ? [items] : [])
  const read =
    (min: number) =>
    ({ properties: parts = {} }: Shape) => {
      const name = String(parts.name?.const)
      const [value = ''] = Object.keys(parts).filter((part) => part !== 'name')
      return parameter(name, value, many.includes(name), min)
    }
  return [...(prefixItems ?? []).map(read(1)), ...rest.map(read(0))]
}

/** One parameter by the element that holds its value: `valueId`, or `resource`. */
export function parameter(
  name: string,
  value: string,
  isMany = false,
  min = 0,
): OperationDefinitionParameter {
  const held = value.slice('value'.length)
  const type = value === 'resource' ? 'Resource' : held.charAt(0).toLowerCase() + held.slice(1)
  return {
    ...{ name, use: 'in', min, max: isMany ? '*' : '1' },
    type: type as OperationDefinitionParameter['type'],
  }
}
