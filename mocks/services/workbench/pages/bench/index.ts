import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { checklistSchema, type Checklist } from '@/lib/contracts/archive/checklist'
import { referenceStateSchema } from '@/lib/contracts/archive/reference-changes'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { isInventedHetu } from '@/lib/domain/identity/is-invented-hetu'
import { html } from '../../../harness/html'
import type { ArchiveAnswer, ArchiveFailure } from '../../archive/archive-gate'
import { readOrganisations } from '../../archive/read-organisations'
import type { Env, Parts } from '../../parts'
import { facts } from '../../view/facts'
import { notice } from '../../view/parts'
import { show } from '../../view/show'
import { showFailure } from '../../view/show-failure'
import type { Page } from '../page'
import { seated } from '../waiting/decide'
import { checkBody, outcomeSchema } from './check-view'
import { reportOf, tableOf } from './exports'
import { makeExample } from './make-example'
import { peopleRoutes } from './people/routes-people'
import { readKeys } from './read-keys'
import { readMeanings } from './read-meanings'
import { systemBody, type Entered } from './system-view'
import { systemsBody, type System, type WrittenRegistration } from './systems-view'
import { texts } from './texts'

/** Where a vendor looks after the systems that it makes, and tests them (A5, A8). */
export const bench: Page = { path: '/bench', words: texts, routes }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showSystems(c, parts, { statement: '', jwks: '', faults: {} }))
  app.post('/', async (c) => register(c, parts, await c.req.parseBody()))
  app.route('/people', peopleRoutes(parts))
  app.get('/:id', (c) => showSystem(c, parts, { faults: {} }))
  app.post('/:id', async (c) => act(c, parts, await c.req.parseBody()))
  app.get('/:id/list.csv', (c) =>
    sendList(c, parts, (list) => [tableOf(c.var.language, list), 'text/csv', 'csv']),
  )
  app.get('/:id/report.json', (c) =>
    sendList(c, parts, (list) => [
      JSON.stringify(reportOf(list), null, 2),
      'application/fhir+json',
      'json',
    ]),
  )
  return app
}

const text = z.string().catch('')
const contentSchema = z.object({
  name: z.string(),
  vendor: z.string().optional(),
  jwks: z.object({ keys: z.array(z.object({ kid: z.string() })) }).optional(),
})

/** The systems that the vendor makes, of all that the register tells it. */
async function readSystems(c: Context<Env>, { archive }: Parts): Promise<ArchiveAnswer<System[]>> {
  const at = seated(c)
  const state = await archive.ask(referenceStateSchema, at, '/reference?kind=system')
  if (!state.ok) return state
  const systems = state.value.entries.flatMap(({ key, content }) => {
    const { name, vendor, jwks } = contentSchema.parse(content)
    const [organisation = '', id = ''] = key.split('/')
    const keys = jwks?.keys.map(({ kid }) => kid) ?? null
    return vendor === at.seat.organisation.id ? [{ id, name, organisation, keys }] : []
  })
  return { ok: true, value: systems }
}

async function showSystems(
  c: Context<Env>,
  parts: Parts,
  written: WrittenRegistration,
): Promise<Response> {
  const { language } = c.var
  const [systems, organisations] = [
    await readSystems(c, parts),
    await readOrganisations(parts.archive),
  ]
  if (!systems.ok) return told(c, systems.failure)
  if (!organisations.ok) return told(c, organisations.failure)
  const names = new Map(organisations.value.map((each) => [each.id, each.names[language]]))
  const { heading, lead } = texts[language]
  const body = systemsBody(language, systems.value, names, written)
  return show(c, { heading, lead, body, status: isFaulty(written.faults) ? 422 : 200 })
}

async function register(c: Context<Env>, parts: Parts, sent: unknown): Promise<Response> {
  const { language } = c.var
  const written = z.object({ statement: text, jwks: text }).parse(sent)
  const { register: words, keys: keyWords } = texts[language]
  const statement = written.statement.trim()
  const keys = readKeys(written.jwks)
  const faults = {
    ...(!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(statement) && { statement: words.faults.statement }),
    ...(typeof keys === 'string' && { jwks: keyWords.faults[keys] }),
  }
  // A private key does not stand in the page again.
  const kept = { statement, jwks: keys === 'secret' ? '' : written.jwks }
  if (isFaulty(faults)) return showSystems(c, parts, { ...kept, faults })
  const registered = z.object({ client_id: z.string(), registration_access_token: z.string() })
  const answer = await parts.archive.ask(registered, seated(c), '/register', {
    method: 'POST',
    body: { software_statement: statement, jwks: keys },
  })
  if (!answer.ok && answer.failure === 'unavailable') return told(c, 'unavailable')
  if (!answer.ok)
    return showSystems(c, parts, { ...kept, faults: { statement: words.faults.notTaken } })
  const { client_id: id, registration_access_token: token } = answer.value
  return show(c, {
    heading: words.done,
    body: [
      facts([
        [words.id, id],
        [words.token, token],
      ]),
      notice('info', words.tokenAbout, false),
      html`<p><a class="text-go" href="/bench/${id}">${words.toSystem}</a></p>`,
    ],
  })
}

async function showSystem(c: Context<Env>, parts: Parts, entered: Entered): Promise<Response> {
  const { language } = c.var
  const found = await findSystem(c, parts)
  if (!found.ok) return told(c, found.failure)
  const { system, checklist } = found.value
  return show(c, {
    heading: system.name,
    body: systemBody({ language, system, checklist, entered }),
    status: isFaulty(entered.faults) ? 422 : 200,
  })
}

type Found = Readonly<{ system: System; checklist: Checklist }>

async function findSystem(c: Context<Env>, parts: Parts): Promise<ArchiveAnswer<Found>> {
  const systems = await readSystems(c, parts)
  if (!systems.ok) return systems
  const system = systems.value.find(({ id }) => id === c.req.param('id'))
  if (!system) return { ok: false, failure: 'not-found' }
  const path = `${addressOf(system.id)}/checklist`
  const checklist = await parts.archive.ask(checklistSchema, seated(c), path)
  return checklist.ok ? { ok: true, value: { system, checklist: checklist.value } } : checklist
}

const addressOf = (id: string) => `/register/systems/${encodeURIComponent(id)}`

type Sent = Awaited<ReturnType<Context<Env>['req']['parseBody']>>

async function act(c: Context<Env>, parts: Parts, sent: Sent): Promise<Response> {
  if (sent.act === 'keys') return changeKeys(c, parts, text.parse(sent.jwks))
  if (sent.act === 'close') return close(c, parts, sent.sure === 'yes')
  if (sent.act === 'check') return check(c, parts, sent)
  if (sent.act === 'example')
    return sendExample(c, parts, text.parse(sent.type), text.parse(sent.client))
  return showSystem(c, parts, { faults: {} })
}

async function changeKeys(c: Context<Env>, parts: Parts, jwks: string): Promise<Response> {
  const words = texts[c.var.language].keys
  const keys = readKeys(jwks)
  if (typeof keys === 'string') {
    const kept = keys === 'secret' ? '' : jwks
    return showSystem(c, parts, { jwks: kept, faults: { jwks: words.faults[keys] } })
  }
  const answer = await send(c, parts, { jwks: keys })
  if (!answer.ok && answer.failure === 'unfit')
    return showSystem(c, parts, { jwks, faults: { jwks: words.faults.notTaken } })
  return answer.ok
    ? showSystem(c, parts, { faults: {}, done: words.done })
    : told(c, answer.failure)
}

async function close(c: Context<Env>, parts: Parts, isSure: boolean): Promise<Response> {
  const { keys: words, toAll } = texts[c.var.language]
  if (!isSure) return showSystem(c, parts, { faults: { close: words.closeNot } })
  const answer = await send(c, parts, { close: true })
  if (!answer.ok) return told(c, answer.failure)
  const back = html`<p><a class="text-go" href="/bench">${toAll}</a></p>`
  return show(c, { heading: words.closed, body: [html`<p>${words.closeLead}</p>`, back] })
}

const send = (c: Context<Env>, { archive }: Parts, body: object) =>
  archive.ask(
    z.object({ keys: z.array(z.string()) }),
    seated(c),
    addressOf(c.req.param('id') ?? ''),
    {
      method: 'POST',
      body,
    },
  )

/** Bytes of a transaction that is checked here. */
const largest = 2_000_000

async function check(c: Context<Env>, parts: Parts, sent: Sent): Promise<Response> {
  const { language } = c.var
  const words = texts[language].check
  const { file } = sent
  const chosen = file instanceof File && file.size > 0 ? file : undefined
  const bundle = text.parse(sent.bundle)
  const faulty = (fault: string) =>
    showSystem(c, parts, {
      bundle: bundle.length > largest ? '' : bundle,
      faults: { bundle: fault },
    })
  if ((chosen?.size ?? bundle.length) > largest) return faulty(words.faults.tooLarge)
  const written = chosen ? await chosen.text() : bundle
  if (written.trim() === '') return faulty(words.faults.empty)
  const body = parsed(written)
  if (body === undefined) return faulty(words.faults.notJson)
  const id = c.req.param('id') ?? ''
  const path = `Bundle/$validate?system=${encodeURIComponent(id)}`
  const answer = await parts.archive.ask(outcomeSchema, seated(c), path, { method: 'POST', body })
  if (!answer.ok && answer.failure === 'unfit') return faulty(words.faults.notTaken)
  if (!answer.ok) return told(c, answer.failure === 'refused' ? 'not-found' : answer.failure)
  const meanings = await readMeanings(parts.archive, language)
  if (!meanings.ok) return told(c, meanings.failure)
  return show(c, {
    heading: words.heading,
    body: checkBody(language, id, answer.value, meanings.value),
  })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

async function sendExample(
  c: Context<Env>,
  parts: Parts,
  asked: string,
  client: string,
): Promise<Response> {
  const hetu = client.trim().toUpperCase()
  const type = documentTypes.find((each) => each === asked)
  const found = await findSystem(c, parts)
  if (!found.ok) return told(c, found.failure)
  if (!type || !isInventedHetu(hetu)) {
    const fault = texts[c.var.language].example.clientFault
    const kept = /^.{6}.[0-8]\d\d/.test(hetu) ? '' : client
    return showSystem(c, parts, { type: asked, client: kept, faults: { client: fault } })
  }
  const controller = found.value.system.organisation
  const bundle = makeExample(type, { hetu, controller, now: new Date(parts.now()) })
  return download(c, JSON.stringify(bundle, null, 2), 'application/fhir+json', 'bundle.json')
}

async function sendList(
  c: Context<Env>,
  parts: Parts,
  write: (list: Checklist) => readonly [content: string, type: string, ending: string],
): Promise<Response> {
  const found = await findSystem(c, parts)
  if (!found.ok) return told(c, found.failure)
  const [content, type, ending] = write(found.value.checklist)
  return download(c, content, type, `${texts[c.var.language].list.file}.${ending}`)
}

const download = (c: Context<Env>, content: string, type: string, name: string) =>
  c.body(content, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${name}"`,
  })

const isFaulty = (faults: object) => Object.keys(faults).length > 0

function told(c: Context<Env>, failure: ArchiveFailure): Response {
  return showFailure(c, failure, { 'not-found': texts[c.var.language].notFound })
}
