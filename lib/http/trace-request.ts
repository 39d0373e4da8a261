import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { tracing } from '@/lib/tracing/spans'
import type { IsTrusted } from './trusted-proxies'

/** What is not told: whether a program lives, and what an archive tells a portal of by itself, how often may come of what is hidden (ADR 50). */
const untold: ReadonlySet<string> = new Set(['/health', '/api/notes'])

/**
 * Answers a request as a span of its trace, when there are traces. Its method has been looked at; in which trace it asks is believed of a peer
 * alone, for anybody can write that.
 */
export function traceRequest(
  listener: RequestListener,
  isPeer: IsTrusted,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const found = tracing()
  const { url = '', method = 'GET', headers, socket } = request
  if (!found || untold.has(url.replace(/\?.*/, ''))) return void listener(request, response)
  const given = headers.traceparent
  const isOfPeer = typeof given === 'string' && isPeer(socket.remoteAddress ?? '', 0)
  found.serve(method, isOfPeer ? given : undefined, (end) => {
    response.once('close', () => end(response.writableFinished ? response.statusCode : 499))
    return void listener(request, response)
  })
}
