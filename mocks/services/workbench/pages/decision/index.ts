import { Hono, type Context } from 'hono'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Env, Parts } from '../../parts'
import { show } from '../../view/show'
import type { Page } from '../page'
import { seated } from '../waiting/seated'
import { sendDecision } from '../waiting/send-decision'
import { told } from '../waiting/told'
import { enterChange } from '../waiting/enter-change'
import { decisionBody } from './decision-view'
import { readDecision } from './read-decision'
import { texts } from './texts'
import { writeBody } from './write-view'
import {
  firstWritten,
  readWritten,
  toDecision,
  writtenOf,
  type Written,
  type WrittenField,
} from './written'

/** The decision to take the archive into use: the main user writes it, the signatory signs it (A8, A11). */
export const decision: Page = { path: '/decision', words: texts, routes }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showDecision(c, parts))
  app.post('/', async (c) => {
    const { decided } = texts[c.var.language]
    const answer = await sendDecision(c, parts, await c.req.parseBody(), '/decision', decided)
    return answer ?? showDecision(c, parts)
  })
  app.get('/write', (c) => beginWriting(c, parts))
  app.post('/write', async (c) => write(c, parts, await c.req.parseBody({ all: true })))
  return app
}

/** Nobody else comes to this page (rights/pages-of-tasks.ts). */
const taskOf = (c: Context<Env>) =>
  seated(c).seat.task === 'signatory' ? ('signatory' as const) : ('main-user' as const)

async function showDecision(c: Context<Env>, parts: Parts): Promise<Response> {
  const read = await readDecision(c, parts)
  if (!read.ok) return told(c, read.failure)
  const { language } = c.var
  const { heading, lead } = texts[language]
  return show(c, { heading, lead, body: decisionBody({ language, task: taskOf(c) }, read.value) })
}

/** Begins with what holds, or with what was sent back last. */
async function beginWriting(c: Context<Env>, parts: Parts): Promise<Response> {
  const read = await readDecision(c, parts)
  if (!read.ok) return told(c, read.failure)
  const { holds, history } = read.value
  const sentBack = history.find(
    ({ kind, decision: by }) => kind !== 'deployment' && by === 'refused',
  )
  const from = c.req.query('from') === 'sent-back' ? sentBack?.decided : holds?.decided
  return showForm(c, parts, from ? writtenOf(from) : firstWritten, new Set())
}

async function write(c: Context<Env>, parts: Parts, sent: unknown): Promise<Response> {
  const written = readWritten(sent)
  const { decision: content, faults } = toDecision(written)
  if (content === null) return showForm(c, parts, written, faults)
  const task = taskOf(c)
  const words = texts[c.var.language]
  const change = {
    kind: task === 'signatory' ? 'deployment' : 'deployment-draft',
    key: seated(c).seat.organisation.id,
    content,
    reason: written.reason,
  }
  const said = { saved: words.saved[task], waits: words.waits[task], holds: words.holds }
  return enterChange(c, parts, change, '/decision', said)
}

function showForm(
  c: Context<Env>,
  parts: Parts,
  written: Written,
  faults: ReadonlySet<WrittenField>,
): Response {
  const { language } = c.var
  const task = taskOf(c)
  const today = helsinkiDay(new Date(parts.now()))
  const words = texts[language]
  return show(c, {
    heading: words.heading,
    lead: words.writeLead[task],
    body: writeBody({ language, task, written, faults, today }),
    status: faults.size > 0 ? 422 : 200,
  })
}
