import { Hono, type Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { cookieName, cookieSettings, readCookie } from '../session/cookies'
import { faultOf } from '../door/fault-of'
import { note } from '../door/note'
import type { Env, Parts } from '../parts'
import { texts } from '../texts'
import { show, showStop } from '../view/show'
import { html } from '../../harness/html'
import { Attempts } from './attempts'
import { beginLogin, finishLogin, logoutAddress } from './oidc-client'
import { readOfficial, type LoginRefusal } from './read-official'

/** Logging in and out through the identification service. */
export function loginRoutes(parts: Parts): Hono<Env> {
  const { settings, sessions, now, log } = parts
  const { identification } = settings
  const attempts = new Attempts(now)
  const routes = new Hono<Env>()

  routes.post('/login', async (c) => {
    endSession(c, parts)
    try {
      const begun = await beginLogin(identification, c.var.language, now())
      const kept = attempts.add(begun.attempt)
      setCookie(c, cookieName('login', settings), kept, cookieSettings(settings))
      return c.redirect(begun.address, 303)
    } catch (error) {
      log.error(faultOf(error), 'identification is unavailable')
      return showStop(c, 'unavailable', 503)
    }
  })

  routes.get('/login/return', async (c) => {
    const attempt = attempts.take(readCookie(c, 'login', settings), c.req.query('state'))
    if (!attempt) {
      note(c, parts, 'sequence_fail', 'login', 400)
      return failed(c, 'refused', 400)
    }
    deleteCookie(c, cookieName('login', settings), cookieSettings(settings))
    if (c.req.query('error') === 'access_denied') return failed(c, 'refused', 200)
    try {
      const address = new URL(identification.returnUrl + new URL(c.req.url).search)
      const claims = await finishLogin(identification, attempt, address)
      const rules = { levels: identification.levels, begun: attempt.begun }
      const official = readOfficial(claims, rules)
      if (typeof official === 'string') {
        note(c, parts, 'authn_login_fail', official, 403)
        return failed(c, official, 403)
      }
      const token = sessions.begin(official)
      setCookie(c, cookieName('session', settings), token, cookieSettings(settings))
      // Not on to the mandates service at once: the page of the identification service allows its form to lead back here, and no further.
      return c.redirect('/choose', 303)
    } catch (error) {
      log.warn(faultOf(error), 'login failed')
      note(c, parts, 'authn_login_fail', 'refused', 502)
      return failed(c, 'refused', 502)
    }
  })

  routes.post('/logout', async (c) => {
    endSession(c, parts)
    // As the portal (ADR 28): what was read goes, and the language stays. Browsers heed it over https and on this machine.
    c.header('Clear-Site-Data', '"cache"')
    const onwards = await logoutAddress(identification, c.var.language).catch(() => undefined)
    return c.redirect(onwards ?? '/logged-out', 303)
  })

  routes.get('/logged-out', (c) => {
    const { loggedOut, toStart } = texts[c.var.language]
    const body = html`<p>${loggedOut.text}</p>
      <p><a class="text-go" href="/">${toStart}</a></p>`
    return show(c, { heading: loggedOut.heading, body })
  })

  return routes
}

/** Whoever was logged in here before is logged out: the next person may be another one. */
function endSession(c: Context<Env>, { sessions, archive, settings }: Parts): void {
  const ended = sessions.end(readCookie(c, 'session', settings))
  if (ended) archive.forget(ended)
  c.set('session', undefined)
  deleteCookie(c, cookieName('session', settings), cookieSettings(settings))
}

const failed = (c: Context<Env>, why: LoginRefusal, status: 200 | 400 | 403 | 502) =>
  showStop(c, 'failed', status, texts[c.var.language].failed[why])
