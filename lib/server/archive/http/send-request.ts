import 'server-only'
import http, { type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import https from 'node:https'
import { traceCall, type Service } from '@/lib/tracing/spans'

export type HttpRequest = Readonly<{
  /** Whom it asks, and what, for traces: "DocumentReference/$display-index", without an id. */
  service: Service
  name: string
  method: 'GET' | 'POST' | 'DELETE'
  headers: Readonly<Record<string, string>>
  body?: string
  /** Over a connection of its own: the other side may have closed one that was kept, and this must not fail by that. */
  fresh?: boolean
  /** For the whole exchange, in milliseconds. */
  timeout: number
}>

export type HttpAnswer = Readonly<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>

/** An answer that is longer than any document may be is nonsense, in bytes. */
const longestAnswer = 32 * 1024 * 1024

const options = {
  keepAlive: true,
  keepAliveMsecs: 10_000,
  maxSockets: 64,
  scheduling: 'lifo',
} as const
const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) }

/**
 * One HTTP exchange, over a connection that is kept unless it is to be fresh. It goes past the global fetch, which the framework replaces.
 *
 * @throws when there is no whole answer within the time
 */
export function sendRequest(url: URL, request: HttpRequest): Promise<HttpAnswer> {
  return traceCall(request, (added) => exchange(url, request, added))
}

function exchange(
  url: URL,
  request: HttpRequest,
  added: Readonly<Record<string, string>>,
): Promise<HttpAnswer> {
  const { method, headers, body = '', timeout } = request
  const secure = url.protocol === 'https:'
  const length = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {}
  const sending: RequestOptions = {
    method,
    headers: { ...headers, ...length, ...added },
    agent: request.fresh ? false : secure ? agents['https:'] : agents['http:'],
  }
  return new Promise((resolve, reject) => {
    let answered = false
    const sent = (secure ? https : http).request(url, sending, (answer) => {
      const parts: Buffer[] = []
      let size = 0
      answer.on('data', (part: Buffer) => {
        size += part.length
        if (size > longestAnswer) sent.destroy(fault('ANSWER_TOO_LONG'))
        else parts.push(part)
      })
      answer.on('end', () => {
        const { statusCode: status = 0, headers } = answer
        answered = true
        resolve({ status, headers, body: Buffer.concat(parts) })
      })
      answer.on('error', reject)
    })
    const timer = setTimeout(() => sent.destroy(fault('NO_ANSWER_IN_TIME')), timeout)
    sent.on('error', reject)
    sent.on('close', () => {
      clearTimeout(timer)
      if (!answered) reject(fault('CONNECTION_CLOSED'))
    })
    sent.end(body)
  })
}

/** Faults are told apart by `code`, as those of the connection are. */
function fault(code: string): Error {
  return Object.assign(new Error(code), { code })
}
