import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { referenceStateSchema } from '@/lib/contracts/archive/reference-changes'
import { html, type Content } from '../../../../harness/html'
import { readOrganisations } from '../../../archive/read-organisations'
import type { Env, Parts } from '../../../parts'
import { codeName } from '../../../view/code-names'
import { dayInWords } from '../../../view/dates'
import { facts } from '../../../view/facts'
import { button, section } from '../../../view/parts'
import { show } from '../../../view/show'
import { seated, told } from '../../waiting/decide'
import { enterChange } from '../../waiting/enter-change'
import { rightForm } from './right-form'
import { texts } from './texts'
import {
  faultsOf,
  fields,
  nothingWritten,
  type Field,
  type RightKind,
  type Written,
} from './written-right'

const period = z.object({ from: z.string(), until: z.string().optional() })
const nothing: ReadonlySet<Field> = new Set()

export const pathsOfRights: Readonly<Record<RightKind, string>> = {
  permit: '/operator/permits',
  'statutory-right': '/operator/grounds',
}

/** Permits (A8) and statutory rights (D4), each with its days: the operator enters them, and takes them away at once. */
export function rightRoutes(parts: Parts, kind: RightKind): Hono<Env> {
  const app = new Hono<Env>()
  const path = pathsOfRights[kind]
  app.get('/', (c) => showPage(c, parts, kind, nothingWritten, nothing))
  app.post('/', async (c) => {
    const sent = await c.req.parseBody()
    const key = sent['end']
    if (typeof key === 'string') {
      const reason = texts[c.var.language].endReason
      return enterChange(c, parts, { kind, key, content: null, reason }, path)
    }
    const organisations = await readOrganisations(parts.archive)
    if (!organisations.ok) return told(c, organisations.failure)
    const written = writtenIn(sent)
    const ids = organisations.value.map(({ id }) => id)
    const faults = faultsOf(kind, written, ids)
    if (faults.size > 0) return showPage(c, parts, kind, written, faults)
    const { organisation, second, from, until, reason } = written
    const content = { from, ...(until !== '' && { until }) }
    return enterChange(c, parts, { kind, key: `${organisation}/${second}`, content, reason }, path)
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

async function showPage(
  c: Context<Env>,
  { archive }: Parts,
  kind: RightKind,
  written: Written,
  faults: ReadonlySet<Field>,
): Promise<Response> {
  const { language } = c.var
  const words = texts[language]
  const state = await archive.ask(referenceStateSchema, seated(c), `/reference?kind=${kind}`)
  const organisations = await readOrganisations(archive)
  if (!state.ok) return told(c, state.failure)
  if (!organisations.ok) return told(c, organisations.failure)
  const names = new Map(organisations.value.map((each) => [each.id, each.names[language]]))
  const path = pathsOfRights[kind]
  const held = state.value.entries.map(({ key, content }): Content => {
    const [id = '', second = ''] = key.split('/')
    const { from, until } = period.parse(content)
    const what = kind === 'permit' ? second : codeName(language, 'statutoryGround', second)
    const title = `${names.get(id) ?? id}, ${what}`
    return html`<section class="layout-stack" aria-label="${title}">
      <h3>${title}</h3>
      ${facts([
        [words.from, dayInWords(language, from)],
        [words.until, until === undefined ? words.open : dayInWords(language, until)],
      ])}
      <form class="layout-buttons" method="post" action="${path}">
        <input type="hidden" name="end" value="${key}" />
        ${button(words.endOf(title), { second: true })}
      </form>
    </section>`
  })
  const body = [
    rightForm({ language, kind, written, faults, path, organisations: [...names] }),
    section('now', words.now, held.length > 0 ? held : html`<p>${words.none}</p>`),
    html`<p><a class="text-go" href="/operator">${words.back}</a></p>`,
  ]
  const { heading, lead } = words[kind]
  return show(c, { heading, lead, body, status: faults.size > 0 ? 422 : 200 })
}
