import type { Context, MiddlewareHandler } from 'hono'
import type { Env, Parts } from '../parts'
import { accessOf, pagePathOf } from '../rights/pages-of-tasks'
import { texts } from '../texts'
import { showStop } from '../view/show'
import { note } from './note'

/**
 * Before every page of a task: who is not logged in is told so, who has chosen no task is led to the choice, and what the task does
 * not open is refused in words and noted. It goes by the table alone, so a page is guarded before anyone thinks of it.
 */
export function pageGuard(parts: Parts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const path = pagePathOf(c.req.path)
    if (!path) return next()
    const { session } = c.var
    if (!session) return showStop(c, 'expired', 401)
    if (!session.seat) return c.redirect('/choose', 303)
    c.set('seat', session.seat)
    const access = accessOf(path, session.seat.task)
    if (!access) return refuse(c, parts)
    if (access === 'reading' && c.req.method !== 'GET') {
      return refuse(c, parts, texts[c.var.language].forbidden.reading)
    }
    return next()
  }
}

function refuse(c: Context<Env>, parts: Parts, text?: string): Response {
  note(c, parts, 'authz_fail', 'scope', 403)
  return showStop(c, 'forbidden', 403, text)
}
