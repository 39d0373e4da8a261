import { Hono, type Context } from 'hono'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { displayNameOf } from '@/mocks/world/people/display-name-of'
import { html, type Content } from '@/mocks/services/harness/html'
import type { Env, Parts } from '../../../parts'
import { facts } from '../../../view/facts'
import { button, choice, notice, section } from '../../../view/parts'
import { show, showStop } from '../../../view/show'
import { seated } from '../../waiting/seated'
import { inventFamily, tellOf } from './invent-family'
import { madeBy, remember } from './made'
import { makeFor, personAt, showStoreFor } from './store-for'
import { texts } from './texts'
import { ticketFor } from './ticket-for'

/** Invented clients with family and mandates; only where the test services let people be added. */
export function peopleRoutes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showPeople(c, parts))
  app.get('/open/:key', (c) => openAs(c, parts))
  app.get('/store/:key', (c) => showStoreFor(c, parts))
  app.post('/store/:key', (c) => makeFor(c, parts))
  app.post('/', async (c) => {
    const { invented } = parts.settings
    if (!invented) return showPeople(c, parts)
    const sent = await c.req.parseBody()
    const language = c.var.language === 'fi' ? 'fi' : 'sv'
    const wanted = { language, child: sent.child === 'yes', proxy: sent.proxy === 'yes' } as const
    const family = inventFamily(wanted, helsinkiDay(new Date(parts.now())))
    const told = await tellOf(family, invented.registers)
    if (!told.ok) return showStop(c, 'unavailable', 503)
    remember(seated(c).session, family)
    return c.redirect('/bench/people', 303)
  })
  return app
}

/**
 * Leads over the test identification service to the portal's start page, where one begins to log in as everyone does (ADR 62). Of somebody whom this login has
 * made the service has given a ticket: she is logged in without being chosen. Where it gives none, it offers her.
 */
async function openAs(c: Context<Env>, parts: Parts): Promise<Response> {
  const { invented, identification } = parts.settings
  const person = personAt(c)
  if (!invented || !person) return showStop(c, 'notFound', 404)
  const ticket = await ticketFor(identification.issuer, person)
  const way: Record<string, string> = ticket === undefined ? { person: person.key } : { ticket }
  const to = `${invented.portalUrl}/${c.var.language}`
  const address = `${identification.issuer}/offer?${new URLSearchParams({ ...way, to })}`
  return c.redirect(address, 303)
}

function showPeople(c: Context<Env>, parts: Parts): Response {
  const { language } = c.var
  const words = texts[language]
  const { invented } = parts.settings
  const people = madeBy(seated(c).session)
  const back = html`<p><a class="text-go" href="/bench">${words.back}</a></p>`
  const body: Content = invented
    ? [
        section(
          'make',
          words.make,
          html`<form class="layout-stack layout-narrow" method="post" action="/bench/people">
            <div>
              ${choice({ name: 'child', value: 'yes', label: words.child, type: 'checkbox' })}
              ${choice({ name: 'proxy', value: 'yes', label: words.proxy, type: 'checkbox' })}
            </div>
            ${button(words.send)}
          </form>`,
        ),
        people.length > 0 &&
          section('made', words.made, [
            html`<p>${words.madeLead}</p>`,
            html`<ul class="made">
              ${people.map(
                ({ role, person }) =>
                  html`<li>
                    ${facts([
                      [words.roles[role], displayNameOf(person)],
                      [words.hetu, person.hetu],
                    ])}
                    <p>
                      <a class="text-go" href="/bench/people/store/${person.key}"
                        >${words.storeFor(displayNameOf(person))}</a
                      >
                    </p>
                    <p>
                      <a class="text-go" href="/bench/people/open/${person.key}"
                        >${words.openAs(displayNameOf(person))}</a
                      >
                    </p>
                  </li>`,
              )}
            </ul>`,
          ]),
        back,
      ]
    : [notice('info', words.closed, false), back]
  return show(c, { heading: words.heading, lead: words.lead, body })
}
