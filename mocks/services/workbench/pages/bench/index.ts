import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { Checklist } from '@/lib/contracts/archive/checklist'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { isInventedHetu } from '@/lib/domain/identity/is-invented-hetu'
import type { Env, Parts } from '../../parts'
import type { Page } from '../page'
import { changeKeys, closeSystem } from './change-system'
import { checkBundle, showCheck } from './check-bundle'
import { reportOf, tableOf } from './exports'
import { findSystem } from './find-system'
import { makeExample } from './make-example'
import { peopleRoutes } from './people/routes-people'
import { registerSystem } from './register-system'
import { showSystem, showSystems, told } from './show-system'
import { storeBundle } from './store/store-bundle'
import { texts } from './texts'

/** Where a vendor looks after the systems that it makes, and tests them (A5, A8). */
export const bench: Page = { path: '/bench', words: texts, routes }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showSystems(c, parts, { statement: '', jwks: '', faults: {} }))
  app.post('/', async (c) => registerSystem(c, parts, await c.req.parseBody()))
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

type Sent = Awaited<ReturnType<Context<Env>['req']['parseBody']>>

async function act(c: Context<Env>, parts: Parts, sent: Sent): Promise<Response> {
  if (sent.act === 'keys') return changeKeys(c, parts, text.parse(sent.jwks))
  if (sent.act === 'close') return closeSystem(c, parts, sent.sure === 'yes')
  if (sent.act === 'check') return checkBundle(c, parts, text.parse(sent.bundle), sent.file)
  if (sent.act === 'store')
    return storeBundle(c, parts, text.parse(sent.bundle), text.parse(sent.assertion))
  if (sent.act === 'example' || sent.act === 'make')
    return exampleFor(c, parts, sent.act, text.parse(sent.type), text.parse(sent.client))
  return showSystem(c, parts, { faults: {} })
}

/** A document for an invented client: to keep, or to go on with to storing it here. */
async function exampleFor(
  c: Context<Env>,
  parts: Parts,
  act: 'example' | 'make',
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
  const { id, organisation: controller } = found.value.system
  const body = makeExample(type, { hetu, controller, now: new Date(parts.now()) })
  const json = JSON.stringify(body, null, 2)
  return act === 'make'
    ? showCheck(c, parts, id, { text: json, body })
    : download(c, json, 'application/fhir+json', 'bundle.json')
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
