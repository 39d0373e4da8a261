import { Hono, type Context } from 'hono'
import { referenceChangesSchema } from '@/lib/contracts/archive/reference-changes'
import { html } from '@/mocks/services/harness/html'
import { readOrganisations } from '../../../archive/read-organisations'
import type { Env, Parts } from '../../../parts'
import { button, section } from '../../../view/parts'
import { select } from '../../../view/select'
import { show } from '../../../view/show'
import { seated } from '../../waiting/seated'
import { told } from '../../waiting/told'
import { texts as waitingTexts } from '../../waiting/texts'
import { changeView } from './change-view'
import { texts } from './texts'

const path = '/operator/history'
const atOnce = 50

/** Who entered what, when, from when, and what became of it (A12). What it is asked names organisations alone, and stands in the address. */
export function historyRoutes(parts: Parts): Hono<Env> {
  return new Hono<Env>().get('/', (c) => showHistory(c, parts))
}

async function showHistory(c: Context<Env>, { archive }: Parts): Promise<Response> {
  const { language } = c.var
  const words = texts[language]
  const { kinds } = waitingTexts[language]
  const found = await readOrganisations(archive)
  if (!found.ok) return told(c, found.failure)
  const names = new Map(found.value.map((each) => [each.id, each.names[language]]))
  const [organisation = '', kind = '', before = ''] = ['organisation', 'kind', 'before'].map(
    (name) => c.req.query(name),
  )
  const asked = new URLSearchParams({
    ...(names.has(organisation) && { organisation }),
    ...(Object.hasOwn(kinds, kind) && { kind }),
  })
  const query = new URLSearchParams({ ...Object.fromEntries(asked), count: String(atOnce + 1) })
  if (/^[0-9a-f-]{36}$/.test(before)) query.set('before', before)
  const answer = await archive.ask(referenceChangesSchema, seated(c), `/reference/changes?${query}`)
  if (!answer.ok) return told(c, answer.failure)
  const changes = answer.value.changes.slice(0, atOnce)
  const last = answer.value.changes.length > atOnce ? changes.at(-1) : undefined
  if (last) asked.set('before', last.id)
  const body = [
    section(
      'show',
      words.show,
      html`<form class="layout-stack layout-narrow" method="get" action="${path}">
        ${select({
          ...{ name: 'organisation', label: words.organisation, value: organisation },
          options: [['', words.allOrganisations], ...names],
        })}
        ${select({
          ...{ name: 'kind', label: words.kind, value: kind },
          options: [['', words.allKinds], ...Object.entries(kinds)],
        })}
        ${button(words.search)}
      </form>`,
    ),
    section('found', words.found, [
      changes.length === 0 && html`<p>${words.none}</p>`,
      changes.map((change) => changeView(change, language, names)),
      last && html`<p><a class="text-go" href="${path}?${asked.toString()}">${words.older}</a></p>`,
    ]),
    html`<p><a class="text-go" href="/operator">${words.back}</a></p>`,
  ]
  return show(c, { heading: words.heading, lead: words.lead, body })
}
