import { Hono, type Context } from 'hono'
import { readOrganisations } from '../../archive/read-organisations'
import { html } from '../../../harness/html'
import type { Env, Parts } from '../../parts'
import { section } from '../../view/parts'
import { show } from '../../view/show'
import type { Page } from '../page'
import { readWaiting } from '../waiting/read-waiting'
import { sendDecision } from '../waiting/send-decision'
import { told } from '../waiting/told'
import { waitingList } from '../waiting/waiting-list'
import { organisationRoutes } from './organisations/routes-organisations'
import { texts as organisationTexts } from './organisations/texts'
import { deploymentRoutes } from './deployments/routes-deployments'
import { texts as deploymentTexts } from './deployments/texts'
import { historyRoutes } from './history/routes-history'
import { texts as historyTexts } from './history/texts'
import { workRoutes } from './work/routes-work'
import { texts as workTexts } from './work/texts'
import { systemRoutes } from './systems/routes-systems'
import { texts as systemTexts } from './systems/texts'
import { changeFacts } from './change-facts'
import { entryKindNames, entryKinds } from './entries/entry-kinds'
import { entryRoutes } from './entries/routes-entries'
import { texts as entryTexts } from './entries/texts'
import { texts } from './texts'

/** What waits for the operator, and the doors by which she lets in (A12). */
export const operator: Page = { path: '/operator', words: texts, routes }

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showWaiting(c, parts))
  app.post('/', async (c) => {
    const decided = await sendDecision(c, parts, await c.req.parseBody(), '/operator')
    return decided ?? showWaiting(c, parts)
  })
  app.route('/organisations', organisationRoutes(parts))
  app.route('/systems', systemRoutes(parts))
  app.route('/deployments', deploymentRoutes(parts))
  app.route('/history', historyRoutes(parts))
  app.route('/work', workRoutes(parts))
  for (const kind of entryKindNames)
    app.route(entryKinds[kind].path.replace('/operator', ''), entryRoutes(parts, kind))
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
  const { heading, lead, enter } = texts[language]
  const { changes } = waiting.value
  const doors = [
    ['/operator/organisations', organisationTexts[language]],
    ['/operator/systems', systemTexts[language]],
    ...entryKindNames.map(
      (kind) => [entryKinds[kind].path, entryTexts[language].kinds[kind]] as const,
    ),
    ['/operator/deployments', deploymentTexts[language]],
    ['/operator/history', historyTexts[language]],
    ['/operator/work', workTexts[language]],
  ] as const
  const body = [
    waitingList({
      ...{ language, changes, path: '/operator', names },
      said: (change) => changeFacts(change, language),
    }),
    section(
      'enter',
      enter,
      html`<ul class="rows-rows">
        ${doors.map(
          ([path, door]) =>
            html`<li class="pressable-row">
              <h3 class="rows-title pressable-way"><a href="${path}">${door.heading}</a></h3>
              <p class="rows-meta">${door.about}</p>
            </li>`,
        )}
      </ul>`,
    ),
  ]
  return show(c, { heading, lead, body })
}
