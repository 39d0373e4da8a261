import { encode } from 'next-auth/jwt'
import { cookieLine, removedCookieLine } from '../http/cookies'
import type { CookieNames } from '../http/cookie-names'
import { providerId } from './login-paths'
import { loginSecret } from './login-secret'
import type { LoginServices } from './login-services'

const maxAge = 15 * 60
const ofLogin = ['state', 'nonce', 'codeVerifier', 'loginLocale'] as const

/** A cookie that binds the answer of the service to this browser, sealed in the way that next-auth opens it when it comes back. */
export async function sealedLine(
  name: 'state' | 'nonce' | 'codeVerifier',
  value: string,
  { config, cookies, secure }: LoginServices,
): Promise<string> {
  const salt = cookies[name]
  const secret = loginSecret(config.SESSION_SECRET)
  const token = { value, provider: providerId }
  return cookieLine(salt, await encode({ token, secret, salt, maxAge }), { secure, maxAge })
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
