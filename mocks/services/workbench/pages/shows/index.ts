import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { showsSchema, type Shows } from '@/lib/contracts/archive/shows'
import { showsSummarySchema } from '@/lib/contracts/archive/shows-summary'
import { isHetu } from '@/lib/domain/identity/hetu'
import type { ArchiveFailure } from '../../archive/archive-gate'
import { askOperation } from '../../archive/ask-operation'
import { clientParameter } from '../../archive/client-parameter'
import { readOrganisations } from '../../archive/read-organisations'
import type { Env, Parts } from '../../parts'
import { Remembered } from '../../session/remembered'
import { show } from '../../view/show'
import { showFailure } from '../../view/show-failure'
import type { Page } from '../page'
import { askBody, type AskFaults } from './ask-view'
import { documentsBody } from './documents-view'
import { summaryBody } from './summary-view'
import { texts } from './texts'

const questionSchema = z.object({
  ask: z.enum(['document', 'client', 'summary', 'next']),
  identifier: z.string().optional(),
  hetu: z.string().optional(),
  question: z.string().optional(),
  cursor: z.string().optional(),
})

/** Whom a login has asked about. */
const asked = new Remembered<string>()

/** Does it show (A9)? */
export const shows: Page = { path: '/shows', words: texts, routes }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showAsk(c))
  app.post('/', async (c) => {
    const question = questionSchema.safeParse(await c.req.parseBody())
    if (!question.success) return showAsk(c, {})
    const { ask, identifier = '', cursor } = question.data
    if (ask === 'document') return askDocument(c, parts, identifier.trim())
    const { session } = c.var
    const hetu =
      ask === 'next'
        ? session && asked.find(session, question.data.question)
        : (question.data.hetu ?? '').trim().toUpperCase()
    if (!hetu || !isHetu(hetu)) return showAsk(c, { hetu: true })
    return ask === 'summary' ? askSummary(c, parts, hetu) : askClient(c, parts, hetu, cursor)
  })
  return app
}

function showAsk(c: Context<Env>, faults?: AskFaults): Response {
  const { heading, lead } = texts[c.var.language]
  const body = askBody(c.var.language, faults)
  return show(c, { heading, lead, body, status: faults ? 422 : 200 })
}

async function askDocument(c: Context<Env>, parts: Parts, identifier: string): Promise<Response> {
  if (!/^(urn:oid:[\d.]{3,200}|[\w-]{8,64})$/.test(identifier))
    return showAsk(c, { identifier: true })
  const answer = await askOperation(c, parts, showsSchema, 'DocumentReference/$shows', [
    { name: 'identifier', valueUri: identifier },
  ])
  return answer.ok ? showDocuments(c, parts, answer.value) : told(c, answer.failure)
}

async function askClient(c: Context<Env>, parts: Parts, hetu: string, cursor?: string) {
  const answer = await askOperation(c, parts, showsSchema, 'DocumentReference/$shows', [
    clientParameter(hetu),
    { name: 'count', valueInteger: 20 },
    ...(cursor ? [{ name: 'cursor', valueString: cursor }] : []),
  ])
  return answer.ok ? showDocuments(c, parts, answer.value, hetu) : told(c, answer.failure)
}

async function askSummary(c: Context<Env>, parts: Parts, hetu: string): Promise<Response> {
  const answer = await askOperation(
    c,
    parts,
    showsSummarySchema,
    'DocumentReference/$shows-summary',
    [clientParameter(hetu)],
  )
  if (!answer.ok) return told(c, answer.failure)
  const { heading, lead } = texts[c.var.language].summary
  return show(c, { heading, lead, body: summaryBody(c.var.language, answer.value) })
}

async function showDocuments(c: Context<Env>, parts: Parts, answer: Shows, hetu?: string) {
  const organisations = await readOrganisations(parts.archive)
  if (!organisations.ok) return told(c, organisations.failure)
  const { language, session } = c.var
  const question = session && hetu && answer.next ? asked.keep(session, hetu) : undefined
  const names = new Map(organisations.value.map(({ id, names: all }) => [id, all[language]]))
  const body = documentsBody({ language, answer, names, question })
  return show(c, { heading: texts[language].heading, body })
}

function told(c: Context<Env>, failure: ArchiveFailure): Response {
  const { unavailable, notFound } = texts[c.var.language]
  return showFailure(c, failure, { unavailable, 'not-found': notFound })
}
