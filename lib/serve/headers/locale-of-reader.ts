import type { IncomingMessage } from 'node:http'
import type { Locale } from '@/lib/i18n/locales'
import { parseCookies } from '@/lib/server/session/http/cookies'
import { chosenLocale } from './language-cookie'
import { placeOf } from './place-of'

type Portal = Readonly<{ PORTAL_URL: string }>

/** The language of the address, else the one that was chosen before or is asked for. */
export function localeOfReader(pathname: string, request: IncomingMessage, portal: Portal): Locale {
  const place = placeOf(pathname)
  if (place.kind === 'page') return place.locale
  return chosenLocale(request, parseCookies(request.headers.cookie), portal)
}
