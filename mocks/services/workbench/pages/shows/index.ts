import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { showsSchema, type Shows } from '@/lib/contracts/archive/shows'
import { showsSummarySchema } from '@/lib/contracts/archive/shows-summary'
import { isHetu } from '@/lib/domain/identity/hetu'
import { isInventedHetu } from '@/lib/domain/identity/is-invented-hetu'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../../archive/archive-gate'
import { askOperation, type Parameter } from '../../archive/ask-operation'
import { clientParameter } from '../../archive/client-parameter'
import { readOrganisations } from '../../archive/read-organisations'
import type { Env, Parts } from '../../parts'
import { Remembered } from '../../session/remembered'
import { show } from '../../view/show'
import { showFailure } from '../../view/show-failure'
import { readSystems } from '../bench/find-system'
import type { Page } from '../page'
import { seated } from '../waiting/seated'
import { askBody, type AskedSystems, type AskFaults } from './ask-view'
import { documentsBody } from './documents-view'
import { summaryBody } from './summary-view'
import { texts } from './texts'

const questionSchema = z.object({
  ask: z.enum(['document', 'client', 'summary', 'next']),
  identifier: z.string().optional(),
  hetu: z.string().optional(),
  system: z.string().max(130).optional(),
  question: z.string().optional(),
  cursor: z.string().optional(),
})

/** Whom a login has asked about; of a vendor in what one of its systems has stored. */
type About = Readonly<{ hetu: string; system: string | undefined }>
const asked = new Remembered<About>()

/** Does it show (A9)? */
export const shows: Page = { path: '/shows', words: texts, routes }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showAsk(c, parts))
  app.post('/', async (c) => {
    const question = questionSchema.safeParse(await c.req.parseBody())
    if (!question.success) return showAsk(c, parts, {})
    const { ask, identifier = '', cursor, system } = question.data
    if (ask === 'document') return askDocument(c, parts, identifier.trim(), system)
    const { session } = c.var
    const about =
      ask === 'next'
        ? session && asked.find(session, question.data.question)
        : { hetu: (question.data.hetu ?? '').trim().toUpperCase(), system }
    if (!about || !isHetu(about.hetu)) return showAsk(c, parts, { hetu: true, system })
    if (isVendor(c) && !isInventedHetu(about.hetu))
      return showAsk(c, parts, { invented: true, system })
    return ask === 'summary' ? askSummary(c, parts, about) : askClient(c, parts, about, cursor)
  })
  return app
}

const isVendor = (c: Context<Env>) => seated(c).seat.task === 'vendor'

async function showAsk(c: Context<Env>, parts: Parts, faults?: AskFaults): Promise<Response> {
  const { heading, lead, system } = texts[c.var.language]
  const systems = await systemsOf(c, parts)
  if (!systems.ok) return told(c, systems.failure)
  const body = askBody(c.var.language, systems.value, faults)
  const own = isVendor(c) ? system.lead : lead
  return show(c, { heading, lead: own, body, status: faults ? 422 : 200 })
}

/** A vendor has no register of its own: it asks of what one of its systems has stored. */
async function systemsOf(
  c: Context<Env>,
  parts: Parts,
): Promise<Result<AskedSystems, ArchiveFailure>> {
  return isVendor(c) ? readSystems(c, parts) : ok(undefined)
}

/** Nobody but a vendor names a system, whatever a form says. */
const systemParameters = (c: Context<Env>, system: string | undefined): readonly Parameter[] =>
  isVendor(c) ? [{ name: 'system', valueString: system || '-' }] : []

async function askDocument(
  c: Context<Env>,
  parts: Parts,
  identifier: string,
  system: string | undefined,
): Promise<Response> {
  if (!/^(urn:oid:[\d.]{3,200}|[\w-]{8,64})$/.test(identifier))
    return showAsk(c, parts, { identifier: true, system })
  const answer = await askOperation(c, parts, showsSchema, 'DocumentReference/$shows', [
    { name: 'identifier', valueUri: identifier },
    ...systemParameters(c, system),
  ])
  return answer.ok ? showDocuments(c, parts, answer.value) : told(c, answer.failure)
}

async function askClient(c: Context<Env>, parts: Parts, about: About, cursor?: string) {
  const answer = await askOperation(c, parts, showsSchema, 'DocumentReference/$shows', [
    clientParameter(about.hetu),
    ...systemParameters(c, about.system),
    { name: 'count', valueInteger: 20 },
    ...(cursor ? [{ name: 'cursor', valueString: cursor }] : []),
  ])
  return answer.ok ? showDocuments(c, parts, answer.value, about) : told(c, answer.failure)
}

async function askSummary(c: Context<Env>, parts: Parts, about: About): Promise<Response> {
  const answer = await askOperation(
    c,
    parts,
    showsSummarySchema,
    'DocumentReference/$shows-summary',
    [clientParameter(about.hetu), ...systemParameters(c, about.system)],
  )
  if (!answer.ok) return told(c, answer.failure)
  const { summary, system } = texts[c.var.language]
  const lead = isVendor(c) ? system.summaryLead : summary.lead
  const body = summaryBody(c.var.language, answer.value)
  return show(c, { heading: summary.heading, lead, body })
}

async function showDocuments(c: Context<Env>, parts: Parts, answer: Shows, about?: About) {
  const organisations = await readOrganisations(parts.archive)
  if (!organisations.ok) return told(c, organisations.failure)
  const { language, session } = c.var
  const question = session && about && answer.next ? asked.keep(session, about) : undefined
  const names = new Map(organisations.value.map(({ id, names: all }) => [id, all[language]]))
  const { heading, noDocuments, system } = texts[language]
  const none = isVendor(c) ? system.noDocuments : noDocuments
  const body = documentsBody({ language, answer, names, none, question })
  return show(c, { heading, body })
}

function told(c: Context<Env>, failure: ArchiveFailure): Response {
  const { unavailable, notFound, system } = texts[c.var.language]
  const words = { unavailable, 'not-found': isVendor(c) ? system.notFound : notFound }
  return showFailure(c, failure, words)
}
