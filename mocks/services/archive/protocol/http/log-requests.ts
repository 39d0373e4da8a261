import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { Metrics } from '@/lib/management/metrics'
import { nameRequest } from '@/lib/tracing/spans'
import type { FhirEnvironment } from './fhir-context'
import { noteRefusal } from './note-refusal'

type Observe = Metrics['observe']

/** The token endpoint tells more of why. */
const tokenPath = '/oauth/token'

/** A line for each request, without anything personal: the template of the path instead of the path, no body, no query. */
export function logRequests(log: Logger, observe: Observe = () => undefined) {
  return createMiddleware<FhirEnvironment>(async (c, next) => {
    const started = performance.now()
    await next()
    const { caller } = c.var as Partial<FhirEnvironment['Variables']>
    const { method } = c.req
    const path = routePath(c, -1)
    const { status } = c.res
    nameRequest(path)
    const who = caller && { software: caller.software }
    const ms = Math.round(performance.now() - started)
    observe({ route: path, method, status, seconds: (performance.now() - started) / 1000 })
    log.info({ method, path, status, ms, ...who }, 'request')
    if (path !== tokenPath) noteRefusal(log, status, { method, route: path, ...who })
  })
}
