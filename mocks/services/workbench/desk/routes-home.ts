import { Hono } from 'hono'
import { html } from '../../harness/html'
import { pages } from '../pages'
import { accessOf } from '../rights/pages-of-tasks'
import type { Env } from '../parts'
import { texts } from '../texts'
import { button, section } from '../view/parts'
import { show } from '../view/show'

/** Where one begins: logs in, or sees what the task opens. */
export function homeRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/', (c) => {
    const { session, language } = c.var
    const words = texts[language]
    if (!session) {
      const { heading, lead, login, what, steps, clients } = words.start
      const body = [
        html`<form method="post" action="/login">${button(login)}</form>`,
        section(
          'what',
          what,
          html`<ol class="steps">
              ${steps.map((step) => html`<li>${step}</li>`)}
            </ol>
            <p class="text-quiet">${clients}</p>`,
        ),
      ]
      return show(c, { heading, lead, body })
    }
    const { seat } = session
    if (!seat) return c.redirect('/choose', 303)
    c.set('seat', seat)
    const open = pages.filter(({ path }) => accessOf(path, seat.task))
    const { heading, lead, none, change } = words.home
    const list = html`<ul class="rows-rows">
      ${open.map(
        ({ path, words: own }) =>
          html`<li class="pressable-row">
            <h2 class="rows-title pressable-way"><a href="${path}">${own[language].heading}</a></h2>
            <p class="rows-meta">${own[language].about}</p>
          </li>`,
      )}
    </ul>`
    const body = [
      open.length > 0 ? list : html`<p class="empty-empty">${none}</p>`,
      html`<p><a class="text-go" href="/choose">${change}</a></p>`,
    ]
    return show(c, { heading, lead, body })
  })

  return routes
}
