import 'server-only'
import { sendRequest, type HttpAnswer, type HttpRequest } from './send-request'

/** Answers by which a server or what stands before it says: not now. */
const busy = new Set([502, 503, 504])

/**
 * Sends a reading request, and once more when it failed early: a kept connection that the other side has closed, or a
 * restart. One that took half its time is not repeated, for the person is waiting.
 *
 * @throws when there was no answer
 */
export function sendWithRetry(url: URL, request: HttpRequest): Promise<HttpAnswer> {
  // Others that are kept may have been closed as well, by a restart for one.
  return againWhenEarly(
    (isAgain) => sendRequest(url, isAgain ? { ...request, fresh: true } : request),
    request.timeout,
  )
}

/**
 * Does once more what failed early: within half its time, in milliseconds.
 *
 * @throws when there was no answer
 */
export async function againWhenEarly(
  send: (isAgain: boolean) => Promise<HttpAnswer>,
  timeout: number,
): Promise<HttpAnswer> {
  const started = performance.now()
  const early = () => performance.now() - started < timeout / 2
  try {
    const answer = await send(false)
    if (!busy.has(answer.status) || !early()) return answer
  } catch (error) {
    if (!early()) throw error
  }
  return send(true)
}
