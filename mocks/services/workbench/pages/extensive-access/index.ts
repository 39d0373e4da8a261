import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { openedRegistersSchema } from '@/lib/contracts/archive/opened-registers'
import {
  referenceChangesSchema,
  referenceStateSchema,
} from '@/lib/contracts/archive/reference-changes'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { readOrganisations } from '../../archive/read-organisations'
import type { Env, Parts } from '../../parts'
import { show } from '../../view/show'
import type { Page } from '../page'
import { seated } from '../waiting/seated'
import { sendDecision } from '../waiting/send-decision'
import { told } from '../waiting/told'
import { enterChange } from '../waiting/enter-change'
import { historyTable } from '../waiting/history-table'
import { waitingList } from '../waiting/waiting-list'
import { agreementForm, agreementsBody, endForm } from './access-view'
import { titleOf, toAgreement } from './agreement'
import { texts } from './texts'
import {
  faultsOf,
  isReason,
  nothing,
  readWritten,
  type Written,
  type WrittenField,
} from './written'

const kind = 'extensive-access'
const path = '/extensive-access'
const endSchema = z.object({
  key: z.string().max(200),
  reason: z.string().default(''),
  step: z.literal('end').optional(),
})
const none: ReadonlySet<WrittenField> = new Set()

/** Agreements on extensive register access (D3): the operator enters and ends them, the main users of their parties read them. */
export const extensiveAccess: Page = { path, words: texts, routes }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showAgreements(c, parts, nothing, none))
  app.post('/', async (c) => {
    const sent = await c.req.parseBody()
    return (await sendDecision(c, parts, sent, path)) ?? enter(c, parts, readWritten(sent))
  })
  app.post('/end', async (c) => end(c, parts, await c.req.parseBody()))
  return app
}

async function enter(c: Context<Env>, parts: Parts, written: Written): Promise<Response> {
  const organisations = await readOrganisations(parts.archive)
  if (!organisations.ok) return told(c, organisations.failure)
  const faults = faultsOf(written, organisations.value)
  if (faults.size > 0) return showAgreements(c, parts, written, faults)
  const { producer, controller, socialService, from, until, reason } = written
  const key = `${producer}/${controller}/${socialService}`
  const content = { from, ...(until !== '' && { until }) }
  const { saved, waits, holds } = texts[c.var.language]
  return enterChange(c, parts, { kind, key, content, reason }, path, { saved, waits, holds })
}

/** One may always show less: an agreement ends at once, with a reason. */
async function end(c: Context<Env>, parts: Parts, sent: unknown): Promise<Response> {
  const read = endSchema.safeParse(sent)
  if (!read.success) return told(c, 'not-found')
  const { key, reason, step } = read.data
  const { language } = c.var
  const words = texts[language]
  const [state, organisations] = [
    await parts.archive.ask(referenceStateSchema, seated(c), `/reference?kind=${kind}`),
    await readOrganisations(parts.archive),
  ]
  if (!state.ok) return told(c, state.failure)
  if (!organisations.ok) return told(c, organisations.failure)
  if (!state.value.entries.some((each) => each.key === key)) return told(c, 'not-found')
  if (step === undefined || !isReason(reason)) {
    const isFaulty = step !== undefined
    const names = new Map(organisations.value.map((each) => [each.id, each.names[language]]))
    return show(c, {
      heading: words.endHeading,
      lead: words.endLead(titleOf(language, key, names)),
      body: endForm(language, { key, reason, isFaulty }),
      status: isFaulty ? 422 : 200,
    })
  }
  const { ended: saved, waits, holds } = words
  return enterChange(c, parts, { kind, key, content: null, reason }, path, { saved, waits, holds })
}

async function showAgreements(
  c: Context<Env>,
  parts: Parts,
  written: Written,
  faults: ReadonlySet<WrittenField>,
): Promise<Response> {
  const { language } = c.var
  const { archive } = parts
  const at = seated(c)
  const state = await archive.ask(referenceStateSchema, at, `/reference?kind=${kind}`)
  if (!state.ok) return told(c, state.failure)
  const read = await archive.ask(referenceChangesSchema, at, `/reference/changes?kind=${kind}`)
  if (!read.ok) return told(c, read.failure)
  const organisations = await readOrganisations(archive)
  if (!organisations.ok) return told(c, organisations.failure)
  const opened = await archive.ask(openedRegistersSchema, at, '/reference/extensive-access')
  if (!opened.ok) return told(c, opened.failure)
  const names = new Map(organisations.value.map((each) => [each.id, each.names[language]]))
  const { changes } = read.value
  const waiting = changes.filter(({ needsSecond, decision }) => needsSecond && decision === null)
  const isOperator = at.seat.task === 'operator'
  const agreements = state.value.entries.map((entry) => toAgreement(language, entry, names))
  const today = helsinkiDay(new Date(parts.now()))
  const { heading, lead } = texts[language]
  const body = [
    agreementsBody(language, agreements, {
      ...{ today, mayEnd: isOperator, opened: opened.value.agreements },
    }),
    isOperator && [
      waitingList({ language, changes: waiting, path, names }),
      agreementForm(language, organisations.value, { written, faults }),
    ],
    historyTable(language, changes, ({ key }) => titleOf(language, key, names)),
  ]
  return show(c, { heading, lead, body, status: faults.size > 0 ? 422 : 200 })
}
