import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Metrics } from '@/lib/management/metrics'
import { nameRequest } from '@/lib/tracing/spans'

/** Tells of each request by the pattern of its route: traces, and who counts them. The first of all that an app does. */
export function tellRoutes(observe?: Metrics['observe']): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now()
    await next()
    const route = routePath(c, -1)
    nameRequest(route)
    const { status } = c.res
    observe?.({
      ...{ route, method: c.req.method, status },
      seconds: (performance.now() - started) / 1000,
    })
  }
}
