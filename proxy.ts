import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { serverConfig } from '@/lib/config/server-config'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { negotiateLocale } from '@/lib/i18n/negotiate-locale'
import { cachePolicy } from '@/lib/server/headers/cache-policy'
import {
  contentSecurityPolicy,
  policyOfData,
  policyOfPdf,
} from '@/lib/server/headers/content-security-policy'
import { placeOf } from '@/lib/server/headers/place-of'
import { securityHeaders } from '@/lib/server/headers/security-headers'

/** Before every page: its language, its nonce and its headers. It guards nothing; the pages ask who the actor is. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const place = placeOf(pathname)

  if (place.kind === 'language-missing')
    return withHeaders(redirectToLanguage(request), policyOfData)
  if (place.kind === 'no-language') return withHeaders(NextResponse.next(), policyOfData)

  const nonce = randomBytes(16).toString('base64')
  const policy = pathname.endsWith('.pdf') ? policyOfPdf(nonce) : pagePolicy(nonce)
  const response = nextIn(request, place.locale, {
    'x-nonce': nonce,
    'Content-Security-Policy': policy,
  })
  return withHeaders(response, policy, cachePolicy(place.path))
}

export const config = {
  matcher: ['/((?!_next/|favicon|icon|apple-icon|robots.txt|manifest).*)'],
}

function nextIn(request: NextRequest, locale: Locale, more: Readonly<Record<string, string>> = {}) {
  const headers = new Headers(request.headers)
  headers.set('x-mittkanta-locale', locale)
  for (const [name, value] of Object.entries(more)) headers.set(name, value)
  return NextResponse.next({ request: { headers } })
}

function redirectToLanguage(request: NextRequest): NextResponse {
  const chosen = request.cookies.get('language')?.value
  const locale = isLocale(chosen) ? chosen : negotiateLocale(request.headers.get('accept-language'))
  const { pathname, search } = request.nextUrl
  const path = pathname === '/' ? '' : pathname
  const address = new URL(`/${locale}${path}${search}`, serverConfig().PORTAL_URL)
  return NextResponse.redirect(address, { headers: { Vary: 'Accept-Language, Cookie' } })
}

function withHeaders(response: NextResponse, policy: string, cache = 'private, no-store') {
  const https = serverConfig().PORTAL_URL.startsWith('https:')
  const headers = { ...securityHeaders(https), 'Content-Security-Policy': policy }
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  response.headers.set('Cache-Control', cache)
  if (cache.includes('no-store')) response.headers.set('X-Robots-Tag', 'noindex')
  return response
}

function pagePolicy(nonce: string): string {
  const { PORTAL_URL, OIDC_ISSUER, OIDC_END_SESSION, MANDATES_URL } = serverConfig()
  const endSession =
    OIDC_END_SESSION === 'on' || OIDC_END_SESSION === 'off' ? [] : [OIDC_END_SESSION]
  return contentSecurityPolicy({
    nonce,
    formTargets: [OIDC_ISSUER, ...endSession, MANDATES_URL],
    https: PORTAL_URL.startsWith('https:'),
    development: process.env.NODE_ENV === 'development',
  })
}
