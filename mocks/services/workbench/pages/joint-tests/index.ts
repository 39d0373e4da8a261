import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { followedTestSchema, jointTestsSchema } from '@/lib/contracts/archive/joint-tests'
import type { ArchiveFailure } from '../../archive/archive-gate'
import { readOrganisations } from '../../archive/read-organisations'
import type { Env, Parts } from '../../parts'
import { notice } from '../../view/parts'
import { show } from '../../view/show'
import { showFailure } from '../../view/show-failure'
import type { Page } from '../page'
import { seated } from '../waiting/seated'
import { overview } from './overview-view'
import { planForm } from './plan-view'
import { testBody } from './test-view'
import { texts } from './texts'
import { keepable, readPlan, writtenSchema, type Field, type Written } from './written-plan'

/** Joint tests of register access, run live against the archive (A8, D2). */
export const jointTests: Page = { path: '/joint-tests', words: texts, routes }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showAll(c, parts))
  app.post('/', async (c) => plan(c, parts, writtenSchema.parse(await c.req.parseBody())))
  app.get('/:id', (c) => showTest(c, parts))
  app.get('/:id/report', (c) => sendReport(c, parts))
  app.post('/:id', async (c) => act(c, parts, await c.req.parseBody()))
  return app
}

type Entered = Readonly<{
  written: Written
  faults: Readonly<Partial<Record<Field, boolean>>>
  /** The archive did not take it, though nothing in it was wrong here. */
  isNotTaken?: boolean
}>

const nothing: Entered = { written: writtenSchema.parse({}), faults: {} }

async function showAll(c: Context<Env>, parts: Parts, entered?: Entered): Promise<Response> {
  const at = seated(c)
  const { language } = c.var
  const before = c.req.query('before') ?? ''
  const path = z.uuid().safeParse(before).success ? `/joint-tests?before=${before}` : '/joint-tests'
  const [all, organisations] = [
    await parts.archive.ask(jointTestsSchema, at, path),
    await readOrganisations(parts.archive),
  ]
  if (!all.ok) return told(c, all.failure)
  if (!organisations.ok) return told(c, organisations.failure)
  const names = new Map(organisations.value.map((each) => [each.id, each.names[language]]))
  const { organisation, task } = at.seat
  const { tests, next, needed, systems } = all.value
  const isOrganiser = organisation.kinds.includes('controller')
  const seesNeed = task === 'operator' || (task === 'main-user' && isOrganiser)
  const { written, faults } = entered ?? nothing
  const { heading, lead, plan: words } = texts[language]
  const body = [
    entered?.isNotTaken && notice('stop', words.notTaken, false),
    overview({ language, tests, next, needed: seesNeed ? needed : undefined, names }),
    task === 'main-user' &&
      planForm({ language, own: organisation.id, systems, names, written, faults }),
  ]
  return show(c, { heading, lead, body, status: entered ? 422 : 200 })
}

async function plan(c: Context<Env>, parts: Parts, written: Written): Promise<Response> {
  const at = seated(c)
  const all = await parts.archive.ask(jointTestsSchema, at, '/joint-tests')
  const organisations = await readOrganisations(parts.archive)
  if (!all.ok) return told(c, all.failure)
  if (!organisations.ok) return told(c, organisations.failure)
  const { plan: asked, faults } = readPlan(written, {
    ...{ seat: at.seat.organisation, organisations: organisations.value },
    ...{ systems: all.value.systems, now: new Date(parts.now()) },
  })
  if (Object.values(faults).includes(true))
    return showAll(c, parts, { written: keepable(written), faults })
  const answer = await parts.archive.ask(z.object({ id: z.uuid() }), at, '/joint-tests', {
    method: 'POST',
    body: asked,
  })
  if (!answer.ok && answer.failure === 'unfit')
    return showAll(c, parts, { written: keepable(written), faults, isNotTaken: true })
  if (!answer.ok) return told(c, answer.failure)
  return c.redirect(`/joint-tests/${answer.value.id}`, 303)
}

async function showTest(
  c: Context<Env>,
  parts: Parts,
  problem?: 'conflict' | 'unfit',
): Promise<Response> {
  const at = seated(c)
  const { language } = c.var
  const [test, organisations] = [
    await parts.archive.ask(followedTestSchema, at, addressOf(c)),
    await readOrganisations(parts.archive),
  ]
  if (!test.ok) return told(c, test.failure)
  if (!organisations.ok) return told(c, organisations.failure)
  const names = new Map(organisations.value.map((each) => [each.id, each.names[language]]))
  const { organiser, producer } = test.value
  const { heading, test: words } = texts[language]
  return show(c, {
    heading,
    lead: words.pair(names.get(organiser) ?? organiser, names.get(producer) ?? producer),
    body: testBody({
      ...{ language, names, problem, test: test.value },
      isOperator: at.seat.task === 'operator',
    }),
    status: problem === undefined ? 200 : problem === 'conflict' ? 409 : 422,
  })
}

async function act(c: Context<Env>, parts: Parts, sent: unknown): Promise<Response> {
  const form = z.object({ act: z.enum(['agree', 'withdraw', 'sign']) }).safeParse(sent)
  if (!form.success) return showTest(c, parts)
  const answer = await parts.archive.ask(z.object({ done: z.string() }), seated(c), addressOf(c), {
    method: 'POST',
    body: form.data,
  })
  if (answer.ok) return c.redirect(addressOf(c), 303)
  const { failure } = answer
  if (failure === 'conflict' || failure === 'unfit') return showTest(c, parts, failure)
  return told(c, failure)
}

async function sendReport(c: Context<Env>, parts: Parts): Promise<Response> {
  const address = `${addressOf(c)}/report`
  const report = await parts.archive.ask(z.looseObject({}), seated(c), address)
  if (!report.ok) return told(c, report.failure)
  return c.body(JSON.stringify(report.value, null, 2), 200, {
    'Content-Type': 'application/fhir+json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="test-report.json"',
  })
}

const addressOf = (c: Context<Env>) => `/joint-tests/${encodeURIComponent(c.req.param('id') ?? '')}`

function told(c: Context<Env>, failure: ArchiveFailure): Response {
  const { notFound } = texts[c.var.language].test
  return showFailure(c, failure, { 'not-found': notFound })
}
