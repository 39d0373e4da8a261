import { Hono, type Context } from 'hono'
import { readOrganisations } from '../../archive/read-organisations'
import type { Env, Parts } from '../../parts'
import { show } from '../../view/show'
import type { Page } from '../page'
import { decide, readWaiting, told } from '../waiting/decide'
import { waitingList } from '../waiting/waiting-list'
import { texts } from './texts'

/** What waits for the operator (A12). */
export const operator: Page = { path: '/operator', words: texts, routes }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showWaiting(c, parts))
  app.post('/', async (c) => {
    const decided = await decide(c, parts, await c.req.parseBody(), '/operator')
    return decided ?? showWaiting(c, parts)
  })
  return app
}

async function showWaiting(c: Context<Env>, parts: Parts): Promise<Response> {
  const { language } = c.var
  const [waiting, organisations] = [
    await readWaiting(c, parts),
    await readOrganisations(parts.archive),
  ]
  if (!waiting.ok) return told(c, waiting.failure)
  if (!organisations.ok) return told(c, organisations.failure)
  const names = new Map(organisations.value.map(({ id, names: all }) => [id, all[language]]))
  const { heading, lead } = texts[language]
  const { changes } = waiting.value
  const body = waitingList({ language, changes, path: '/operator', names })
  return show(c, { heading, lead, body })
}
