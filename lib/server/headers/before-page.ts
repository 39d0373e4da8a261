import 'server-only'
import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { serverConfig } from '@/lib/config/server-config'
import type { Locale } from '@/lib/i18n/locales'
import { cookieNames } from '../session/http/cookie-names'
import { cachePolicy } from './cache-policy'
import { contentSecurityPolicy, policyOfData, policyOfPdf } from './content-security-policy'
import { redirectToLanguage, rememberLanguage } from './language-cookie'
import { placeOf } from './place-of'
import { securityHeaders } from './security-headers'

/**
 * Gives an answer its language, its nonce and its headers. It guards nothing; the pages ask who the actor is.
 *
 * @param development whether the development server runs, which needs to evaluate code
 */
export function beforePage(request: NextRequest, development: boolean): NextResponse {
  const { PORTAL_URL: portalUrl } = serverConfig()
  const { pathname } = request.nextUrl
  const place = placeOf(pathname)

  if (place.kind === 'nothing') {
    return withHeaders(new NextResponse(null, { status: 404 }), policyOfData)
  }
  if (place.kind === 'language-missing') {
    return withHeaders(redirectToLanguage(request, portalUrl), policyOfData)
  }
  if (place.kind === 'no-language') return withHeaders(NextResponse.next(), policyOfData)

  const nonce = randomBytes(16).toString('base64')
  const policy = pathname.endsWith('.pdf') ? policyOfPdf(nonce) : pagePolicy(nonce, development)
  const response = passOn(request, place.locale, nonce, policy)
  rememberLanguage(request, response, { locale: place.locale, portalUrl })
  return withHeaders(response, policy, cachePolicy(place.path, hasSession(request, portalUrl)))
}

const hasSession = ({ cookies }: NextRequest, portalUrl: string) =>
  cookies.has(cookieNames(portalUrl.startsWith('https:')).session)

/** What the page is told; Next reads the nonce for its own scripts and styles from the policy. */
function passOn(request: NextRequest, locale: Locale, nonce: string, policy: string): NextResponse {
  const headers = new Headers(request.headers)
  headers.set('x-mittkanta-locale', locale)
  headers.set('x-nonce', nonce)
  headers.set('Content-Security-Policy', policy)
  return NextResponse.next({ request: { headers } })
}

function withHeaders(response: NextResponse, policy: string, cache = 'private, no-store') {
  for (const [name, value] of Object.entries(securityHeaders(isHttps()))) {
    response.headers.set(name, value)
  }
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Cache-Control', cache)
  if (cache.includes('no-store')) response.headers.set('X-Robots-Tag', 'noindex')
  return response
}

function pagePolicy(nonce: string, development: boolean): string {
  const { OIDC_ISSUER, OIDC_END_SESSION, MANDATES_URL } = serverConfig()
  const hasAddress = OIDC_END_SESSION !== 'on' && OIDC_END_SESSION !== 'off'
  const endSession = hasAddress ? [OIDC_END_SESSION] : []
  return contentSecurityPolicy({
    nonce,
    formTargets: [OIDC_ISSUER, ...endSession, MANDATES_URL],
    https: isHttps(),
    development,
  })
}

const isHttps = () => serverConfig().PORTAL_URL.startsWith('https:')
