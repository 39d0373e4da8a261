import type { IncomingMessage, ServerResponse } from 'node:http'

/** In the headers of a request, as the pages see them: by what name its answer is known. Nobody outside can say it. */
export const answerHeader = 'x-mittkanta-answer'

/** When to come again after 503, in seconds: long enough that a reader does not make it worse. */
export const retryAfter = '30'

/** The bundle of each route has its own copy of this module; the answers under way in the process are one. */
const process_ = globalThis as { mittkantaAnswers?: Map<string, ServerResponse> }
const underWay = (process_.mittkantaAnswers ??= new Map<string, ServerResponse>())
let last = 0

/**
 * Names the answer of a request, so that what is drawn for it can set its status and headers: a page of Next has no way to its own. A
 * context of the asynchronous kind would need no name, but everything that waits would carry it.
 */
export function openAnswer(request: IncomingMessage, response: ServerResponse): void {
  last += 1
  const name = String(last)
  request.headers[answerHeader] = name
  underWay.set(name, response)
  response.once('close', () => underWay.delete(name))
}

/** Gives an answer that is under way its status; `after`: when to come again, in seconds. Too late, or for a name that is none, it changes nothing. */
export function setStatus(name: string | null, status: 429 | 500 | 503, after = retryAfter): void {
  const answer = underWay.get(name ?? '')
  if (!answer || answer.headersSent) return
  answer.statusCode = status
  if (status !== 500) answer.setHeader('Retry-After', after)
}

/** Adds a header to an answer that is under way, beside those of the same name. Too late, or for a name that is none, nothing comes of it. */
export function addHeader(name: string | null, header: string, value: string): void {
  const answer = underWay.get(name ?? '')
  if (answer && !answer.headersSent) answer.appendHeader(header, value)
}
