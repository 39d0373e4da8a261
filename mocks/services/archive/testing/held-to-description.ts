import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { isFhir, openApi } from '../conformance/openapi/open-api'
import { askedPart } from '../instances/forward'
import { routes, type Route } from '../routes'

type Operation = Readonly<{
  responses: Readonly<
    Record<string, Readonly<{ content?: Record<string, Readonly<{ schema?: object }>> }>>
  >
}>
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

/** What any address can answer, whatever it does. */
const anywhere = [400, 401, 403, 404, 405, 406, 413, 415, 500, 503]
const ajv = new Ajv2020({ strict: false, validateFormats: false })
const validators = new Map<object, ValidateFunction>()
let paths: Paths | undefined

const addresses = routes
  .filter((route) => !isFhir(route))
  .map((route) => ({
    route,
    pattern: new RegExp(`^${route.path.replaceAll(/:[a-zA-Z]+/g, '[^/]+')}$`),
  }))

/** The address that answers a request, of those that /openapi.json describes. */
export function describedRoute(method: string, path: string): Route | undefined {
  return addresses.find(({ route, pattern }) => route.method === method && pattern.test(path))
    ?.route
}

/** What an answer has that /openapi.json does not say of its address; empty when it says all. */
export async function undescribed(request: Request, response: Response): Promise<string[]> {
  const { pathname } = new URL(request.url)
  const route = describedRoute(request.method, pathname)
  // What one instance answers another of a question over all is between them.
  if (!route || request.headers.has(askedPart)) return []
  const place = `${route.method} ${route.path} ${response.status}`
  const { responses } = operationOf(route)
  const described = responses[response.status]
  if (!described) return anywhere.includes(response.status) ? [] : [`${place} is not described`]
  const [content] = Object.entries(described.content ?? {})
  if (!content) return []
  const [type, { schema }] = content
  const told = response.headers.get('content-type') ?? ''
  if (!told.startsWith(type)) return [`${place} is ${told}, and not ${type}`]
  if (!schema) return []
  const validate = validatorOf(schema)
  if (validate(await response.clone().json())) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${place} ${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

function operationOf({ method, path }: Route): Operation {
  paths ??= (openApi(routes, '') as { paths: Paths }).paths
  const operation = paths[path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')]?.[method.toLowerCase()]
  if (!operation) throw new Error(`${method} ${path} is not published`)
  return operation
}

function validatorOf(schema: object): ValidateFunction {
  const known = validators.get(schema)
  if (known) return known
  const validate = ajv.compile(schema)
  validators.set(schema, validate)
  return validate
}
