import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Metrics } from '@/lib/management/metrics'

/** Tells of a request when its answer has gone, or nobody waits for it any more (499, as in the archive). */
export function observeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  patternOf: (address: string) => string,
  observe: Metrics['observe'],
): void {
  const started = performance.now()
  const route = patternOf(request.url ?? '')
  const method = request.method ?? 'GET'
  response.once('close', () => {
    const status = response.writableFinished ? response.statusCode : 499
    observe({ route, method, status, seconds: (performance.now() - started) / 1000 })
  })
}
