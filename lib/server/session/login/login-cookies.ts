import { cookieLine, removedCookieLine } from '../http/cookies'
import type { CookieNames } from '../http/cookie-names'
import type { LoginServices } from './login-services'

const maxAge = 15 * 60
const ofLogin = ['state', 'nonce', 'codeVerifier', 'loginLocale'] as const

/** Of the cookies that next-auth sets, those that a login needs: its state, nonce and code verifier. */
export function keptLines(lines: readonly string[], cookies: CookieNames): string[] {
  return lines.filter((line) => ofLogin.some((name) => line.startsWith(`${cookies[name]}=`)))
}

/** Of the cookies of a request, those that next-auth may see: never one of a session that is alive. */
export function cookiesOfLogin(sent: Readonly<Record<string, string>>, cookies: CookieNames) {
  const names: string[] = ofLogin.map((name) => cookies[name])
  return Object.fromEntries(Object.entries(sent).filter(([name]) => names.includes(name)))
}

/** Remembers the language that the login was started in. */
export function localeLine(locale: string, { cookies, secure }: LoginServices): string {
  return cookieLine(cookies.loginLocale, locale, { secure, maxAge })
}

/** Removes what a login left in the browser: it works once. */
export function removedLoginLines({ cookies, secure }: LoginServices): string[] {
  return ofLogin.map((name) => removedCookieLine(cookies[name], secure))
}
