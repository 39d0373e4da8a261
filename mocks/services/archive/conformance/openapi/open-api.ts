import { z } from 'zod'
import { published } from '../published'
import type { Described } from './described'

export type DescribedAddress = Readonly<{
  method: string
  path: string
  open?: true
  describes?: Described
}>

/** Whether an address is of FHIR's own interface, which /fhir/metadata tells of. */
export function isFhir({ path }: Readonly<{ path: string }>): boolean {
  return /^\/fhir($|\/$|\/(\$|[A-Z]|metadata$))/.test(path)
}

/** OpenAPI 3.1 of what is not FHIR, out of the addresses and their schemas. */
export function openApi(routes: readonly DescribedAddress[], url: string): object {
  const others = routes.filter((route) => !isFhir(route))
  const templates = new Set(others.map(templateOf))
  return {
    openapi: '3.1.1',
    info: {
      title: 'MittKanta archive: what is not FHIR',
      version: published.version,
      description: `What is FHIR stands in ${url}/fhir/metadata.`,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url }],
    paths: Object.fromEntries(
      [...templates].map((template) => {
        const at = others.filter((route) => templateOf(route) === template)
        const byMethod = at.map((route) => [route.method.toLowerCase(), operationOf(route)])
        return [template, Object.fromEntries(byMethod) as object]
      }),
    ),
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  }
}

/** "/log/heads/:size" as OpenAPI writes it. */
function templateOf({ path }: Readonly<{ path: string }>): string {
  return path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')
}

function operationOf({ method, path, open, describes }: DescribedAddress): object {
  const {
    summary,
    query,
    body,
    answer,
    ownToken,
    others = {},
  } = describes ?? missing(`${method} ${path} is not described`)
  const inPath = [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  }))
  const parameters = [...inPath, ...(query ? inQuery(query) : [])]
  const failures = Object.entries(others).map(([status, description]) => [status, { description }])
  return {
    operationId: operationIdOf(method, path),
    summary,
    security: open && !ownToken ? [] : [{ bearer: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: contentOf(body, 'input') } }),
    responses: {
      [answer.status ?? 200]: {
        description: 'It went well.',
        ...(answer.type !== undefined && { content: contentOf(answer, 'output') }),
      },
      ...Object.fromEntries(failures),
    },
  }
}

function inQuery(query: z.ZodObject): object[] {
  const { properties = {}, required = [] } = jsonSchema(query, 'input')
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }))
}

function contentOf(
  { type = '', schema }: Readonly<{ type?: string; schema?: z.ZodType }>,
  io: 'input' | 'output',
): object {
  return { [type]: schema ? { schema: jsonSchema(schema, io) } : {} }
}

/** OpenAPI 3.1 takes JSON Schema as it is. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' })
}

function operationIdOf(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter(Boolean)
  return [method.toLowerCase(), ...words].join('-')
}

function missing(what: string): never {
  throw new Error(what)
}
