import { Hono, type Context } from 'hono'
import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '@/mocks/services/harness/html'
import { readOrganisations } from '../../../archive/read-organisations'
import type { Env, Parts } from '../../../parts'
import { momentInWords } from '../../../view/dates'
import { section } from '../../../view/parts'
import { show } from '../../../view/show'
import { table } from '../../../view/table'
import { becameInWords } from '../../decision/became-in-words'
import { decisionInWords } from '../../decision/in-words'
import { told } from '../../waiting/told'
import { deploymentsOf, noticesOf, type DeploymentRow } from './deployments-of'
import { readDeployments } from './read-deployments'
import { texts } from './texts'

type Named = Readonly<{ language: Language; nameOf: (id: string) => string }>

/** Who takes the archive into use in which period, and who has changed how (A8). An unsigned draft is the organisation's own. */
export function deploymentRoutes(parts: Parts): Hono<Env> {
  return new Hono<Env>().get('/', (c) => showDeployments(c, parts))
}

async function showDeployments(c: Context<Env>, parts: Parts): Promise<Response> {
  const { language } = c.var
  const words = texts[language]
  const changes = await readDeployments(c, parts)
  if (!changes.ok) return told(c, changes.failure)
  const organisations = await readOrganisations(parts.archive)
  if (!organisations.ok) return told(c, organisations.failure)
  const names = new Map(organisations.value.map(({ id, names: all }) => [id, all[language]]))
  const named = { language, nameOf: (id: string) => names.get(id) ?? id }
  const body = [
    section('decisions', words.decisions, decisionsTable(named, deploymentsOf(changes.value))),
    section('notices', words.notices, noticesTable(named, noticesOf(changes.value))),
    html`<p><a class="text-go" href="/operator">${words.back}</a></p>`,
  ]
  return show(c, { heading: words.heading, lead: words.lead, body })
}

function decisionsTable({ language, nameOf }: Named, rows: readonly DeploymentRow[]): Content {
  const words = texts[language]
  if (rows.length === 0) return html`<p>${words.noDecisions}</p>`
  const { organisation, system, period, state } = words.columns
  return table({
    caption: words.decisionsCaption,
    heads: [organisation, period, system, state],
    rows: rows.map((row) => {
      const said = decisionInWords(language, row.decided)
      return [
        nameOf(row.change.key),
        said.get('deploymentPeriod'),
        said.get('system'),
        stateInWords(language, row),
      ]
    }),
  })
}

function stateInWords(language: Language, { change, state, isNotice }: DeploymentRow): string {
  const { enteredAt, holdsFrom, heldFrom } = change
  const moment = momentInWords(language, state === 'sent' ? enteredAt : (heldFrom ?? holdsFrom))
  return texts[language].states[isNotice ? 'notice' : 'decision'][state](moment)
}

function noticesTable({ language, nameOf }: Named, notices: readonly ReferenceChange[]): Content {
  const words = texts[language]
  if (notices.length === 0) return html`<p>${words.noNotices}</p>`
  const { organisation, when, what, became } = words.columns
  return table({
    caption: words.noticesCaption,
    heads: [organisation, when, what, became],
    rows: notices.map((change) => [
      nameOf(change.key),
      momentInWords(language, change.enteredAt),
      change.reason,
      becameInWords(language, change),
    ]),
  })
}
