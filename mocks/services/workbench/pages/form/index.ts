import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { referenceStateSchema } from '@/lib/contracts/archive/reference-changes'
import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { html } from '../../../harness/html'
import { readOrganisations } from '../../archive/read-organisations'
import type { Env, Parts } from '../../parts'
import { notice } from '../../view/parts'
import { show } from '../../view/show'
import type { Page } from '../page'
import { decide, readWaiting, seated, told } from '../waiting/decide'
import { texts as waitingTexts } from '../waiting/texts'
import { waitingList } from '../waiting/waiting-list'
import { formBody, type Written } from './form-view'
import { texts } from './texts'

const formSchema = z.object({
  task: z.string().default(''),
  day: z.string().default(''),
  reason: z.string().default(''),
})
const startSchema = z.object({ from: z.string() })
const enteredSchema = z.object({ changes: z.array(z.object({ needsSecond: z.boolean() })) })

/** From when each service task shows (V17), and what of it waits for a second person (A12). */
export const form: Page = { path: '/form', words: texts, routes }

const nothing: Written = { task: '', day: '', reason: '', faults: {} }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showForm(c, parts, nothing))
  app.post('/', async (c) => {
    const sent = await c.req.parseBody()
    return (await decide(c, parts, sent, '/form')) ?? enter(c, parts, sent)
  })
  return app
}

async function enter(c: Context<Env>, parts: Parts, sent: unknown): Promise<Response> {
  const written = formSchema.safeParse(sent)
  const { task, day, reason } = written.success ? written.data : nothing
  const faults = {
    task: !serviceTasks.some((each) => each === task),
    day: day !== '' && !isCalendarDay(day),
    reason: reason.trim() === '' || reason.length > 1_000,
  }
  if (Object.values(faults).includes(true)) {
    return showForm(c, parts, { task, day, reason, faults })
  }
  const at = seated(c)
  const change = {
    kind: 'display-start',
    key: `${at.seat.organisation.id}/${task}`,
    content: day === '' ? null : { from: day },
    reason,
  }
  const body = { changes: [change] }
  const answer = await parts.archive.ask(enteredSchema, at, '/reference/changes', {
    method: 'POST',
    body,
  })
  if (!answer.ok) return told(c, answer.failure)
  const words = texts[c.var.language]
  const waits = answer.value.changes.some(({ needsSecond }) => needsSecond)
  const back = waitingTexts[c.var.language].back
  return show(c, {
    heading: words.saved,
    body: [
      notice(waits ? 'info' : 'done', waits ? words.waits : words.holds, false),
      html`<p><a class="text-go" href="/form">${back}</a></p>`,
    ],
  })
}

async function showForm(c: Context<Env>, parts: Parts, written: Written): Promise<Response> {
  const at = seated(c)
  const { language } = c.var
  const { id } = at.seat.organisation
  const query = `kind=display-start&organisation=${encodeURIComponent(id)}`
  const [state, waiting, organisations] = [
    await parts.archive.ask(referenceStateSchema, at, `/reference?${query}`),
    await readWaiting(c, parts, 'display-start'),
    await readOrganisations(parts.archive),
  ]
  if (!state.ok) return told(c, state.failure)
  if (!waiting.ok) return told(c, waiting.failure)
  if (!organisations.ok) return told(c, organisations.failure)
  const starts = new Map(
    state.value.entries.map(({ key, content }) => [
      key.slice(id.length + 1) as ServiceTask,
      startSchema.parse(content).from,
    ]),
  )
  const names = new Map(organisations.value.map((each) => [each.id, each.names[language]]))
  const { heading, lead } = texts[language]
  const { changes } = waiting.value
  const body = [
    formBody(language, starts, written),
    waitingList({ language, changes, path: '/form', names }),
  ]
  const isFaulty = Object.values(written.faults).includes(true)
  return show(c, { heading, lead, body, status: isFaulty ? 422 : 200 })
}
