import type { IncomingMessage } from 'node:http'
import type { Locale } from '@/lib/i18n/locales'
import { cookieNames } from '@/lib/server/session/http/cookie-names'
import { cookieLine } from '@/lib/server/session/http/cookies'
import { chosenLocale } from '@/lib/server/session/http/locale-of-reader'

const year = 365 * 24 * 60 * 60

type Cookies = Readonly<Record<string, string>>
type Portal = Readonly<{ PORTAL_URL: string }>

/** From an address without a language to the same one in the language that was chosen before, or else is asked for. */
export function locationInLanguage(
  { pathname, search }: URL,
  { headers }: IncomingMessage,
  cookies: Cookies,
  portal: Portal,
): string {
  const acceptLanguage = headers['accept-language']
  const locale = chosenLocale({ cookies, acceptLanguage }, portal.PORTAL_URL)
  return `${portal.PORTAL_URL}/${locale}${pathname === '/' ? '' : pathname}${search}`
}

/**
 * A language that was reached by a link of our own is the one that was chosen; it is kept for a year.
 *
 * @returns the Set-Cookie line; undefined when there is nothing new to keep
 */
export function languageLine(
  locale: Locale,
  { headers }: IncomingMessage,
  cookies: Cookies,
  portal: Portal,
): string | undefined {
  const isOwnLink =
    headers['sec-fetch-site'] === 'same-origin' && headers['sec-fetch-dest'] === 'document'
  if (!isOwnLink || cookies[nameOf(portal)] === locale) return undefined
  const settings = { secure: isHttps(portal), maxAge: year }
  return cookieLine(nameOf(portal), locale, settings)
}

const nameOf = (portal: Portal) => cookieNames(isHttps(portal)).language
const isHttps = ({ PORTAL_URL }: Portal) => PORTAL_URL.startsWith('https:')
