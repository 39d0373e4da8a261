import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { Env, Parts } from '../../parts'
import { show } from '../../view/show'
import type { Page } from '../page'
import { seated } from '../waiting/seated'
import { sendDecision } from '../waiting/send-decision'
import { told } from '../waiting/told'
import { enterChange } from '../waiting/enter-change'
import { historyTable } from '../waiting/history-table'
import { waitingList } from '../waiting/waiting-list'
import { historyInWords } from './change-in-words'
import { nowBody, restrictionForm, startForm } from './form-view'
import { instructionsBody } from './instructions/instructions-view'
import { instructionRoutes } from './instructions/routes-instructions'
import { showLook, showWaiting } from './look'
import { paperRoutes } from './paper/routes-paper'
import { freeNumber, readDisplay } from './read-display'
import { texts } from './texts'
import {
  faultsOfRestriction,
  faultsOfStart,
  nothing,
  readWritten,
  restrictionChange,
  startChange,
  type Faults,
  type PlannedChange,
  type Written,
} from './written'

/** From the form to what would change, back to it, or on to saving. */
const stepSchema = z.object({ step: z.enum(['look', 'change', 'save', 'ask']).default('save') })
const stepOf = (sent: unknown) => stepSchema.safeParse(sent).data?.step ?? 'save'
const idSchema = z.object({ id: z.uuid(), step: z.literal('look') })
const none: Faults = new Set()

/** From when each service task shows (V17), what is held back (V18), and what of it waits for a second person (A12). */
export const form: Page = { path: '/form', words: texts, routes }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showForm(c, parts, nothing, none))
  app.post('/', async (c) => {
    const sent = await c.req.parseBody()
    const decided = await sendDecision(c, parts, sent, '/form')
    if (decided) return decided
    const waiting = idSchema.safeParse(sent)
    return waiting.success ? showWaiting(c, parts, waiting.data.id) : changeStart(c, parts, sent)
  })
  app.get('/restriction', (c) => showRestriction(c, nothing, none))
  app.post('/restriction', async (c) => changeRestriction(c, parts, await c.req.parseBody()))
  app.route('/instructions', instructionRoutes(parts))
  app.route('/paper', paperRoutes(parts))
  return app
}

async function changeStart(c: Context<Env>, parts: Parts, sent: unknown): Promise<Response> {
  const step = stepOf(sent)
  const written = readWritten(sent)
  const faults = faultsOfStart(written)
  if (step === 'change') return showForm(c, parts, written, none)
  if (faults.size > 0) return showForm(c, parts, written, faults)
  const change = startChange(seated(c).seat.organisation.id, written)
  return step === 'look'
    ? showLook(c, parts, { change, written, path: '/form' })
    : enter(c, parts, change, written)
}

async function changeRestriction(c: Context<Env>, parts: Parts, sent: unknown): Promise<Response> {
  const step = stepOf(sent)
  const written = readWritten(sent)
  const faults = faultsOfRestriction(written)
  if (step === 'change' || step === 'ask') return showRestriction(c, written, none)
  if (faults.size > 0) return showRestriction(c, written, faults)
  const display = await readDisplay(c, parts)
  if (!display.ok) return told(c, display.failure)
  const isEnd = written.ends !== ''
  if (isEnd && !display.value.restrictions.has(written.number)) return told(c, 'not-found')
  const number = isEnd ? written.number : freeNumber(display.value)
  const change = restrictionChange(seated(c).seat.organisation.id, number, written)
  return step === 'look'
    ? showLook(c, parts, { change, written, path: '/form/restriction' })
    : enter(c, parts, change, written)
}

function enter(c: Context<Env>, parts: Parts, change: PlannedChange, { reason }: Written) {
  const { saved, waits, holds } = texts[c.var.language]
  const words = { saved: saved[change.kind], waits, holds }
  return enterChange(c, parts, { ...change, reason }, '/form', words)
}

async function showForm(
  c: Context<Env>,
  parts: Parts,
  written: Written,
  faults: Faults,
): Promise<Response> {
  const { language } = c.var
  const display = await readDisplay(c, parts)
  if (!display.ok) return told(c, display.failure)
  const { waiting: changes, history, names } = display.value
  const { heading, lead, look } = texts[language]
  const body = [
    nowBody(language, display.value),
    startForm(language, { written, faults }),
    instructionsBody(language, display.value.instructions),
    waitingList({ language, changes, path: '/form', names, look }),
    historyTable(language, history, (change) => historyInWords(language, change)),
  ]
  return show(c, { heading, lead, body, status: faults.size > 0 ? 422 : 200 })
}

function showRestriction(c: Context<Env>, written: Written, faults: Faults): Response {
  const { restrictions: words } = texts[c.var.language]
  const isNew = written.ends === ''
  return show(c, {
    heading: isNew ? words.add : words.endOne,
    lead: isNew ? words.addLead : words.endLead,
    body: restrictionForm(c.var.language, { written, faults }),
    status: faults.size > 0 ? 422 : 200,
  })
}
