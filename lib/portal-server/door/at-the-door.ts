import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { refuseBody } from '@/lib/http/refuse-body'
import { logSecurity, type SecurityWriter } from '@/lib/logging/log-security'
import { refusalPage, refusalPolicy } from '@/lib/server/answer/refusal-page'
import { parseCookies } from '@/lib/server/session/http/cookies'
import { localeOfReader } from '@/lib/server/session/http/locale-of-reader'
import { setHeaders, type Settings } from '../headers/before-answer'
import type { addressLimits } from './address-limits'
import { decideEntry } from './decide-entry'
import type { Refusal } from './refusal'

type Portal = Readonly<{ settings: Settings; log: SecurityWriter }>
type Limits = ReturnType<typeof addressLimits>

/** Answers what does not come in. Returns whether it did. */
export async function atTheDoor(
  request: IncomingMessage,
  response: ServerResponse,
  { settings, log }: Portal,
  limits: Limits,
): Promise<boolean> {
  const { method = '', headers } = request
  const pathname = pathOf(request, settings.PORTAL_URL)
  const refusal =
    (await limits.ofAll(request, pathname)) ??
    decideEntry({ method, pathname, headers }, settings.PORTAL_URL) ??
    (await limits.ofOne(request, pathname))
  if (!refusal) return false
  answerRefused(request, response, { settings, log, pathname, refusal })
  return true
}

type Refused = Portal & Readonly<{ pathname: string; refusal: Refusal }>

/** Tells the reader in her language, and the log of the operators. */
function answerRefused(
  request: IncomingMessage,
  response: ServerResponse,
  { settings, log, pathname, refusal }: Refused,
): void {
  const { status, after } = refusal
  logSecurity(log, refusal.event, refusal.reason, { method: request.method, status })
  const nonce = randomBytes(16).toString('base64')
  setHeaders(response, settings, refusalPolicy(nonce))
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  if (after !== undefined) response.setHeader('Retry-After', String(after))
  if (request.headers['content-length'] ?? request.headers['transfer-encoding']) {
    refuseBody(request, response)
  }
  const cookies = parseCookies(request.headers.cookie)
  const acceptLanguage = request.headers['accept-language']
  const locale = localeOfReader({ pathname, cookies, acceptLanguage }, settings.PORTAL_URL)
  response.writeHead(status).end(refusalPage(locale, refusal, nonce))
}

/** As Next.js will read it; empty when it can't be. */
function pathOf({ url = '' }: IncomingMessage, portalUrl: string): string {
  return URL.canParse(portalUrl + url) ? new URL(portalUrl + url).pathname : ''
}
