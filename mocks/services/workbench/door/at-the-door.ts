import type { Context, MiddlewareHandler } from 'hono'
import { setCookie } from 'hono/cookie'
import { isOwnRequest } from '@/lib/http/is-own-request'
import { isLanguage } from '@/lib/domain/codes/languages'
import { pickLanguage } from '../../harness/language'
import { cookieName, cookieSettings, readCookie } from '../session/cookies'
import type { Env, Parts } from '../parts'
import { headersOf, showStop } from '../view/show'
import { note } from './note'

/** Methods that change nothing. */
const safe: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/**
 * The one door: every request passes here before anything of it is read. It finds the language and the login, and refuses forms
 * that no page of ours has sent.
 */
export function atTheDoor(parts: Parts): MiddlewareHandler<Env> {
  const headers = Object.entries(headersOf(parts.settings))
  return async (c, next) => {
    for (const [name, value] of headers) c.header(name, value)
    findLanguage(c, parts)
    c.set('session', parts.sessions.open(readCookie(c, 'session', parts.settings)))
    if (!safe.includes(c.req.method) && !isOwnRequest(c.env.incoming.headers, parts.settings.url)) {
      note(c, parts, 'malicious_cors', 'foreign-form', 403)
      return showStop(c, 'foreign', 403)
    }
    return next()
  }
}

/** The language that was asked for in the address, is kept; else the one that was kept; else what the browser likes best. */
function findLanguage(c: Context<Env>, { settings }: Parts): void {
  const asked = c.req.query('lang')
  const kept = readCookie(c, 'language', settings)
  const wishes = [isLanguage(asked) ? asked : undefined, kept, c.req.header('accept-language')]
  c.set('language', pickLanguage(...wishes))
  if (isLanguage(asked)) {
    const year = { ...cookieSettings(settings), maxAge: 31_536_000 }
    setCookie(c, cookieName('language', settings), asked, year)
  }
}
