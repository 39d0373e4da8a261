import { z } from 'zod'
import {
  logParameters,
  logRequestSchema,
  wholeLog,
  type LogRequest,
} from '@/lib/contracts/archive/log-request'

type Key = keyof LogRequest

const bodySchema = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.array(z.looseObject({ name: z.string() })).max(20_000),
})

const keyOf = new Map<string, Key>(
  Object.entries(logParameters).map(([key, [name]]) => [name, key as Key]),
)

/** What a request has that says nothing: nothing may be told. */
const unsaid: LogRequest = {
  documents: [],
  replaced: [],
  socialServices: [],
  withheld: [],
  byDocuments: [],
  documentsOnly: false,
  ...wholeLog,
  unfolded: false,
  count: 20,
  cursor: null,
}

/** Reads a Parameters resource; undefined when it holds what is not known or is not as it should be. */
export function readLogRequest(json: unknown): LogRequest | undefined {
  const body = bodySchema.safeParse(json)
  if (!body.success) return undefined
  const said = new Map<Key, unknown[]>()
  for (const parameter of body.data.parameter) {
    const key = keyOf.get(parameter.name)
    const value = key && parameter[logParameters[key][1]]
    if (key === undefined || !isValueOf(key, value)) return undefined
    const values = said.get(key)
    if (values) values.push(value)
    else said.set(key, [value])
  }
  const entries = Object.entries(unsaid).map(([key, none]) => {
    const values = said.get(key as Key) ?? []
    return [key, joined(values, none)]
  })
  const request = logRequestSchema.parse(Object.fromEntries(entries))
  return { ...request, unfolded: request.unfolded || request.row !== null }
}

function isValueOf(key: Key, value: unknown): boolean {
  const isMany = Array.isArray(unsaid[key])
  return value !== null && logRequestSchema.shape[key].safeParse(isMany ? [value] : value).success
}

/** All values, or whether one says so, or the last. */
function joined(values: readonly unknown[], none: LogRequest[Key]): unknown {
  if (Array.isArray(none)) return values
  return typeof none === 'boolean' ? values.includes(true) : (values.at(-1) ?? none)
}
