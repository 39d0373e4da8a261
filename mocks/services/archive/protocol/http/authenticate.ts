import { createMiddleware } from 'hono/factory'
import type { Archive } from '../../archive'
import { refuse, type FhirEnvironment } from './fhir-context'
import { loginNeeded } from './outcome'

/** Lets only requests with a valid access token through, and says whose it is. */
export function authenticate({ tokens, programs }: Archive) {
  return createMiddleware<FhirEnvironment>(async (c, next) => {
    const [scheme, token] = (c.req.header('authorization') ?? '').split(' ')
    const caller =
      scheme?.toLowerCase() === 'bearer' && token ? await tokens.verify(token) : undefined
    // A program that is let in no more is not let in with a token of before either.
    if (!caller || !programs.find(caller.software)) {
      c.header('WWW-Authenticate', 'Bearer realm="archive", error="invalid_token"')
      return refuse(c, 401, loginNeeded)
    }
    c.set('caller', caller)
    await next()
  })
}
