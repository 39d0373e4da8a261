import { createMiddleware } from 'hono/factory'
import type { Archive } from '../../archive'
import type { FhirEnvironment } from './fhir-context'
import { refuseToken, requireLetIn } from './let-in'
import { onceRead } from './read-body'

/** Lets only requests with a valid access token through, and says whose it is. */
export function authenticate(archive: Archive) {
  const { tokens, programs } = archive
  return createMiddleware<FhirEnvironment>(async (c, next) => {
    const [scheme, token] = (c.req.header('authorization') ?? '').split(' ')
    const caller =
      scheme?.toLowerCase() === 'bearer' && token ? await tokens.verify(token) : undefined
    // A program that is let in no more is not let in with a token of before either.
    if (!caller || !programs.find(caller.software)) return refuseToken(c)
    c.set('caller', caller)
    // The body takes as long as who sends it likes.
    onceRead(c.req.raw, () => requireLetIn(archive, caller))
    await next()
  })
}
