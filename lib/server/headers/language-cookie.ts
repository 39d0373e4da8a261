import { NextResponse, type NextRequest } from 'next/server'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { negotiateLocale } from '@/lib/i18n/negotiate-locale'
import { cookieNames } from '../session/http/cookie-names'
import { cookieLine } from '../session/http/cookies'

const year = 365 * 24 * 60 * 60

/** From an address without a language to the same one in the language that was chosen before, or else is asked for. */
export function redirectToLanguage(request: NextRequest, portalUrl: string): NextResponse {
  const chosen = request.cookies.get(nameOf(portalUrl))?.value
  const locale = isLocale(chosen) ? chosen : negotiateLocale(request.headers.get('accept-language'))
  const { pathname, search } = request.nextUrl
  const path = pathname === '/' ? '' : pathname
  const address = new URL(`/${locale}${path}${search}`, portalUrl)
  return NextResponse.redirect(address, { headers: { Vary: 'Accept-Language, Cookie' } })
}

/** A language that was reached by a link of our own is the one that was chosen; it is kept for a year. */
export function rememberLanguage(
  request: NextRequest,
  response: NextResponse,
  { locale, portalUrl }: Readonly<{ locale: Locale; portalUrl: string }>,
): void {
  const isOwnLink =
    request.headers.get('sec-fetch-site') === 'same-origin' &&
    request.headers.get('sec-fetch-dest') === 'document'
  if (!isOwnLink || request.cookies.get(nameOf(portalUrl))?.value === locale) return
  const settings = { secure: portalUrl.startsWith('https:'), maxAge: year }
  response.headers.append('Set-Cookie', cookieLine(nameOf(portalUrl), locale, settings))
}

const nameOf = (portalUrl: string) => cookieNames(portalUrl.startsWith('https:')).language
