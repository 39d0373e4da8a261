import { createMiddleware } from 'hono/factory'
import { refuse } from './fhir-context'
import { isAccepted, isTaken, mediaTypes, type Media } from './media-types'
import { methodNotAllowed, notAcceptable, unsupportedMedia } from './outcome'

/** What the answers of a route can be, and what its body must be; none is read where nothing is said. */
export type Negotiated = Readonly<{
  takes?: Media
  /** `anything`: what was stored, whatever it is. */
  gives?: Media | 'anything'
}>

type Addressed = Readonly<{ method: string; path: string }>

/**
 * What an address does not do is told before anything else is looked at (405), with what it does. OPTIONS asks for that alone. It is the
 * same for everyone, and says nothing of what there is.
 */
export function refuseOtherMethods(routes: readonly Addressed[]) {
  return createMiddleware(async (c, next) => {
    const { method, path } = c.req
    const allowed = allowedAt(routes, path)
    const isAsking = method === 'OPTIONS'
    if (allowed.length === 0 || (allowed.includes(method) && !isAsking)) return next()
    c.header('Allow', allowed.join(', '))
    return isAsking ? c.body(null, 204) : refuse(c, 405, methodNotAllowed)
  })
}

/** Refuses one who accepts nothing that the route gives (406), and a body that is not what it takes (415). */
export function negotiate({ takes, gives = 'fhir' }: Negotiated) {
  return createMiddleware(async (c, next) => {
    const types = gives === 'anything' ? undefined : mediaTypes[gives]
    const format = new URL(c.req.url).searchParams.get('_format')
    const asked = format === null ? c.req.header('accept') : named(format)
    if (types && !isAccepted(asked, types)) {
      return refuse(c, 406, notAcceptable)
    }
    if (takes && !isTaken(c.req.header('content-type'), mediaTypes[takes])) {
      c.header('Accept', mediaTypes[takes][0])
      return refuse(c, 415, unsupportedMedia)
    }
    return next()
  })
}

/** FHIR's own way to say what one accepts, which comes before the header; a plus may have become a blank. */
function named(format: string): string {
  return format === 'json' ? 'application/json' : format.replaceAll(' ', '+')
}

/** The methods of an address: of the route that is written so, before one with a place for an id. */
function allowedAt(routes: readonly Addressed[], path: string): readonly string[] {
  const exact = routes.filter((route) => route.path === path)
  const found = exact.length > 0 ? exact : routes.filter((route) => fits(route.path, path))
  const methods = found.map(({ method }) => method)
  if (methods.length === 0) return []
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']
}

function fits(pattern: string, path: string): boolean {
  const asked = path.split('/')
  const parts = pattern.split('/')
  return (
    asked.length === parts.length &&
    parts.every((part, at) => (part.startsWith(':') ? asked[at] !== '' : part === asked[at]))
  )
}
