import { createMiddleware } from 'hono/factory'
import { refuse } from './fhir-context'
import { unsupportedEncoding } from './outcome'

/**
 * A body comes as it is: a packed one would have to be opened before its size is known. It is refused by name (415), with
 * what is taken (RFC 9110, section 15.5.16).
 */
export const refuseEncoded = createMiddleware(async (c, next) => {
  const encodings = (c.req.header('content-encoding') ?? 'identity').split(',')
  if (encodings.every((each) => each.trim().toLowerCase() === 'identity')) return next()
  c.header('Accept-Encoding', 'identity')
  return refuse(c, 415, unsupportedEncoding)
})
