import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { operationStateSchema } from '@/lib/contracts/archive/operation'
import { quarantineSchema } from '@/lib/contracts/archive/quarantine'
import { retentionRunSchema, retentionStateSchema } from '@/lib/contracts/archive/retention'
import { html, type Content } from '@/mocks/services/harness/html'
import { readOrganisations } from '../../../archive/read-organisations'
import type { Env, Parts } from '../../../parts'
import { momentInWords } from '../../../view/dates'
import { facts } from '../../../view/facts'
import { button, choice, notice, section } from '../../../view/parts'
import { show } from '../../../view/show'
import { seated } from '../../waiting/seated'
import { told } from '../../waiting/told'
import { quarantineView } from './quarantine-view'
import { runView } from './run-view'
import { stateView } from './state-view'
import { texts } from './texts'

const path = '/operator/work'

/** How the archive's own work goes, and the door by which the end of keeping is ordered (A10). */
export function workRoutes(parts: Parts): Hono<Env> {
  return new Hono<Env>()
    .get('/', (c) => showWork(c, parts))
    .post('/', async (c) => {
      const form = await c.req.parseBody()
      if (form.run === 'remove') return remove(c, parts, String(form.quarantined))
      if (form.run === 'dry') return order(c, parts, true)
      return form.run === 'real' && form.sure === 'yes'
        ? order(c, parts, false)
        : showWork(c, parts, texts[c.var.language].notSure)
    })
}

async function order(c: Context<Env>, { archive }: Parts, dry: boolean): Promise<Response> {
  const words = texts[c.var.language]
  const asked = { method: 'POST', body: { dry } } as const
  const answer = await archive.ask(retentionRunSchema, seated(c), '/retention/runs', asked)
  if (!answer.ok) return told(c, answer.failure)
  return show(c, {
    heading: words.ordered[dry ? 'dry' : 'real'],
    body: [
      notice('done', undefined, html`<p>${words.orderedText}</p>`),
      html`<p><a class="text-go" href="${path}">${words.toState}</a></p>`,
    ],
  })
}

async function remove(c: Context<Env>, { archive }: Parts, id: string): Promise<Response> {
  const address = `/operation/quarantine/${encodeURIComponent(id)}`
  const answer = await archive.ask(z.unknown(), seated(c), address, { method: 'DELETE' })
  // Somebody else has removed it: then it is as it was to be.
  return answer.ok || answer.failure === 'not-found'
    ? c.redirect(`${path}#quarantine`, 303)
    : told(c, answer.failure)
}

async function showWork(c: Context<Env>, { archive }: Parts, fault?: string): Promise<Response> {
  const { language } = c.var
  const words = texts[language]
  const [state, retention, quarantine, organisations] = await Promise.all([
    archive.ask(operationStateSchema, seated(c), '/operation/state'),
    archive.ask(retentionStateSchema, seated(c), '/retention/runs'),
    archive.ask(quarantineSchema, seated(c), '/operation/quarantine'),
    readOrganisations(archive),
  ])
  if (!state.ok) return told(c, state.failure)
  if (!retention.ok) return told(c, retention.failure)
  if (!quarantine.ok) return told(c, quarantine.failure)
  if (!organisations.ok) return told(c, organisations.failure)
  const names = new Map(organisations.value.map(({ id, names: all }) => [id, all[language]]))
  const { runs, next } = retention.value
  const body: Content = [
    fault !== undefined && notice('stop', undefined, html`<p>${fault}</p>`),
    section('retention', words.retention, [
      facts([[words.next, next === null ? words.notByItself : momentInWords(language, next)]]),
      runs.length === 0 && html`<p>${words.none}</p>`,
      runs.map((run) => runView(run, language, names)),
    ]),
    section('order', words.order, [
      html`<form class="layout-stack layout-narrow" method="post" action="${path}">
        <p>${words.orderDryAbout}</p>
        <p>${button(words.orderDry, { name: 'run', value: 'dry', second: true })}</p>
      </form>`,
      html`<form class="layout-stack layout-narrow" method="post" action="${path}">
        <p>${words.orderRealAbout}</p>
        ${choice({ name: 'sure', value: 'yes', label: words.sure, type: 'checkbox' })}
        <p>${button(words.orderReal, { name: 'run', value: 'real' })}</p>
      </form>`,
    ]),
    stateView(state.value, language),
    quarantineView(quarantine.value, language, names, path),
    html`<p><a class="text-go" href="/operator">${words.back}</a></p>`,
  ]
  return show(c, {
    heading: words.heading,
    lead: words.lead,
    body,
    ...(fault !== undefined && { status: 422 as const }),
  })
}
