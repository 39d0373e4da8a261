import type { RequestListener } from 'node:http'
import { addressOf } from '@/lib/http/address-of'
import { refuseBody } from '@/lib/http/refuse-body'
import type { IsTrusted } from '@/lib/http/trusted-proxies'
import { memoryLimit } from '@/lib/limits/memory-limit'
import { logSecurity, type SecurityWriter } from '@/lib/logging/log-security'

type Options = Readonly<{
  /** Logins of one address in a minute. */
  times: number
  isTrusted: IsTrusted
  log: SecurityWriter
}>

/**
 * Stands before the archive: whoever asks for tokens again and again, which anyone may and which costs a check of a signature, is
 * refused by address before anything is read (ADR 25).
 */
export function limitLogins(
  listener: RequestListener,
  { times, isTrusted, log }: Options,
): RequestListener {
  const count = memoryLimit({ times, seconds: 60 })
  return async (request, response) => {
    const isLogin = /^\/+oauth\/token\/*(\?|$)/.test(request.url ?? '')
    const after = isLogin ? await count(addressOf(request, isTrusted)) : undefined
    if (after === undefined) return listener(request, response)
    const told = { route: '/oauth/token', method: request.method, status: 429 }
    logSecurity(log, 'excess_rate_limit_exceeded', 'logins', told)
    refuseBody(request, response)
    response.setHeader('Retry-After', String(after))
    response.setHeader('Content-Type', 'application/json')
    const words = 'Too many tokens were asked for from this address.'
    response
      .writeHead(429)
      .end(JSON.stringify({ error: 'temporarily_unavailable', error_description: words }))
  }
}
