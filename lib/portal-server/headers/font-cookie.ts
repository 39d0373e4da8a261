import type { IncomingMessage } from 'node:http'
import { cookieNames } from '@/lib/server/session/http/cookie-names'
import { cookieLine, parseCookies } from '@/lib/server/session/http/cookies'

/** As Next.js names the fonts that a page preloads. */
const preloadedFont = /^\/_next\/static\/media\/([\w-]+\.p\.[\w-]+\.woff2)$/

/** In seconds: as long as the browser may keep the font itself. */
const year = 365 * 24 * 60 * 60

type Portal = Readonly<{ PORTAL_URL: string }>

/**
 * Who fetches the font is remembered to have it.
 *
 * @returns the Set-Cookie line; undefined for any other address
 */
export function fontLine(pathname: string, portal: Portal): string | undefined {
  const name = preloadedFont.exec(pathname)?.[1]
  return name && cookieLine(nameOf(portal), name, { secure: isHttps(portal), maxAge: year })
}

/** The file name of the font that the browser has fetched before; undefined when it has none. */
export function fontOf({ headers }: IncomingMessage, portal: Portal): string | undefined {
  return parseCookies(headers.cookie)[nameOf(portal)]
}

const nameOf = (portal: Portal) => cookieNames(isHttps(portal)).font
const isHttps = ({ PORTAL_URL }: Portal) => PORTAL_URL.startsWith('https:')
