import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { FhirEnvironment } from './fhir-context'

/** A line for each request, without anything personal: the template of the path instead of the path, no body, no query. */
export function logRequests(log: Logger) {
  return createMiddleware<FhirEnvironment>(async (c, next) => {
    const started = performance.now()
    await next()
    const { caller } = c.var as Partial<FhirEnvironment['Variables']>
    log.info(
      {
        method: c.req.method,
        path: routePath(c, -1),
        status: c.res.status,
        ms: Math.round(performance.now() - started),
        ...(caller && { software: caller.software }),
      },
      'request',
    )
  })
}
