import { Hono, type Context } from 'hono'
import { referenceStateSchema } from '@/lib/contracts/archive/reference-changes'
import { html } from '@/mocks/services/harness/html'
import { toOrganisation } from '../../../archive/read-organisations'
import { organizationSchema } from '@/lib/contracts/archive/organization'
import type { Env, Parts } from '../../../parts'
import { section } from '../../../view/parts'
import { show, showStop } from '../../../view/show'
import { table } from '../../../view/table'
import { seated } from '../../waiting/seated'
import { told } from '../../waiting/told'
import { enterChange } from '../../waiting/enter-change'
import { organisationForm } from './organisation-form'
import { texts } from './texts'
import { toWritten } from './to-written'
import {
  faultsOf,
  fields,
  nothingWritten,
  resourceOf,
  type Faults,
  type Written,
} from './written-organisation'

const path = '/operator/organisations'

type Shown = Readonly<{ written: Written; isChange: boolean; faults: Faults }>
type Entry = Readonly<{ key: string; content: unknown }>

/** Who is let in: the operator enters organisations and units, and changes them (A12). */
export function organisationRoutes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', async (c) => {
    const entries = await readEntries(c, parts)
    if (entries instanceof Response) return entries
    const id = c.req.query('id')
    if (id === undefined)
      return showPage(c, entries, { written: nothingWritten, isChange: false, faults: {} })
    const written = toWritten(entries.find(({ key }) => key === id)?.content)
    if (!written) return showStop(c, 'notFound', 404)
    return showPage(c, entries, { written, isChange: true, faults: {} })
  })
  app.post('/', async (c) => {
    const entries = await readEntries(c, parts)
    if (entries instanceof Response) return entries
    const sent = await c.req.parseBody()
    const isChange = sent['change'] === 'yes'
    const written = writtenIn(sent)
    const faults = faultsOf(written, { ids: entries.map(({ key }) => key), isChange })
    if (Object.keys(faults).length > 0) return showPage(c, entries, { written, isChange, faults })
    const before = entries.find(({ key }) => key === written.id)?.content
    const content = resourceOf(written, before instanceof Object ? before : {})
    const { id: key, reason } = written
    return enterChange(c, parts, { kind: 'organisation', key, content, reason }, path)
  })
  return app
}

const writtenIn = (sent: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    fields.map((name) => {
      const value = sent[name]
      return [name, typeof value === 'string' ? value.trim() : '']
    }),
  ) as Written

async function readEntries(
  c: Context<Env>,
  { archive }: Parts,
): Promise<readonly Entry[] | Response> {
  const state = await archive.ask(referenceStateSchema, seated(c), '/reference?kind=organisation')
  return state.ok ? state.value.entries : told(c, state.failure)
}

function showPage(c: Context<Env>, entries: readonly Entry[], shown: Shown): Response {
  const { language } = c.var
  const words = texts[language]
  const kinds: Readonly<Record<string, string | undefined>> = words.kinds
  const known = entries
    .map(({ content }) => toOrganisation(organizationSchema.parse(content)))
    .map((each) => ({ ...each, name: each.names[language] }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
  const rows = known.map((each) => [
    each.name,
    each.kinds.map((kind) => kinds[kind] ?? kind).join(', '),
    each.businessId ?? '–',
    html`<a href="${path}?id=${each.id}" aria-label="${words.changeOf(each.name)}"
      >${words.change}</a
    >`,
  ])
  const wholes = known
    .filter((each) => !each.kinds.includes('unit'))
    .map(({ id, name }) => [id, name] as const)
  const body = [
    organisationForm({ ...{ language, wholes, path }, ...shown }),
    section('known', words.known, table({ caption: words.caption, heads: words.heads, rows })),
    html`<p><a class="text-go" href="/operator">${words.back}</a></p>`,
  ]
  const status = Object.keys(shown.faults).length > 0 ? 422 : 200
  return show(c, { heading: words.heading, lead: words.lead, body, status })
}
