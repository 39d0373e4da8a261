import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { leaveAddress } from '@/lib/addresses/leave-address'
import type { ServerConfig } from '@/lib/config/server-config'
import type { Locale } from '@/lib/i18n/locales'
import { cookieNames } from '@/lib/server/session/http/cookie-names'
import { parseCookies } from '@/lib/server/session/http/cookies'
import { cachePolicy } from './cache-policy'
import { contentSecurityPolicy, policyOfData, policyOfPdf } from './content-security-policy'
import { fontLine } from './font-cookie'
import { languageLine, locationInLanguage } from './language-cookie'
import { placeOf } from './place-of'
import { securityHeaders } from './security-headers'

export type Settings = Pick<
  ServerConfig,
  'PORTAL_URL' | 'OIDC_ISSUER' | 'OIDC_END_SESSION' | 'MANDATES_URL' | 'LEAVE_URL'
> &
  Readonly<{
    /** Whether the development server runs, which needs to evaluate code. */
    development: boolean
  }>

/** What Next tells its pages: their language, and in the policy the nonce of its scripts and styles. Nobody else may. */
const told = ['x-mittkanta-locale', 'content-security-policy'] as const

/**
 * Gives an answer its language, its nonce and its headers. It guards nothing; the pages ask who the actor is.
 *
 * @returns whether that was all: an address without a language leads to one with it, and what is nothing is answered so
 */
export function beforeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  settings: Settings,
): boolean {
  for (const name of told) delete request.headers[name]
  const address = addressOf(request, settings.PORTAL_URL)
  if (!address) return answer(response, settings, 400)
  if (isOfNext(address.pathname)) {
    const line = fontLine(address.pathname, settings)
    if (line) response.appendHeader('Set-Cookie', line)
    return false
  }

  const place = placeOf(address.pathname)
  if (place.kind === 'nothing') return answer(response, settings, 404)
  const cookies = parseCookies(request.headers.cookie)
  if (place.kind === 'language-missing') {
    response.setHeader('Location', locationInLanguage(address, request, cookies, settings))
    response.setHeader('Vary', 'Accept-Language, Cookie')
    return answer(response, settings, 307)
  }
  if (place.kind === 'no-language') {
    setHeaders(response, settings, policyOfData)
    return false
  }

  const nonce = randomBytes(16).toString('base64')
  const policy = address.pathname.endsWith('.pdf')
    ? policyOfPdf(nonce)
    : pagePolicy(nonce, settings, place.locale)
  request.headers['x-mittkanta-locale'] = place.locale
  request.headers['content-security-policy'] = policy
  const line = languageLine(place.locale, request, cookies, settings)
  if (line) response.appendHeader('Set-Cookie', line)
  const hasSession = cookieNames(isHttps(settings)).session in cookies
  setHeaders(response, settings, policy, cachePolicy(place.path, hasSession))
  return false
}

/** Undefined when the line of the request holds no path, as "*" or a whole address. */
function addressOf({ url = '' }: IncomingMessage, portalUrl: string): URL | undefined {
  return url.startsWith('/') && URL.canParse(portalUrl + url) ? new URL(portalUrl + url) : undefined
}

/** The built files, and what the development server tells the browser, have headers of their own. */
const isOfNext = (pathname: string) =>
  pathname.startsWith('/_next/static/') || pathname === '/_next/webpack-hmr'

function answer(response: ServerResponse, settings: Settings, status: number): true {
  setHeaders(response, settings, policyOfData)
  response.writeHead(status).end()
  return true
}

/** The headers of every answer, and the policy of this one. */
export function setHeaders(
  response: ServerResponse,
  settings: Settings,
  policy: string,
  cache = 'private, no-store',
): void {
  for (const [name, value] of Object.entries(securityHeaders(isHttps(settings)))) {
    response.setHeader(name, value)
  }
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('Cache-Control', cache)
  if (cache.includes('no-store')) response.setHeader('X-Robots-Tag', 'noindex')
}

function pagePolicy(nonce: string, settings: Settings, locale: Locale): string {
  const { OIDC_ISSUER, OIDC_END_SESSION, MANDATES_URL, development } = settings
  const hasAddress = OIDC_END_SESSION !== 'on' && OIDC_END_SESSION !== 'off'
  const endSession = hasAddress ? [OIDC_END_SESSION] : []
  return contentSecurityPolicy({
    nonce,
    formTargets: [OIDC_ISSUER, ...endSession, MANDATES_URL, leaveAddress(locale, settings)],
    https: isHttps(settings),
    development,
  })
}

const isHttps = ({ PORTAL_URL }: Pick<Settings, 'PORTAL_URL'>) => PORTAL_URL.startsWith('https:')
