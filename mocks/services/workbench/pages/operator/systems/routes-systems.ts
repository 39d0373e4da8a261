import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { referenceStateSchema } from '@/lib/contracts/archive/reference-changes'
import { html } from '@/mocks/services/harness/html'
import { readOrganisations } from '../../../archive/read-organisations'
import type { Env, Parts } from '../../../parts'
import { momentInWords } from '../../../view/dates'
import { facts } from '../../../view/facts'
import { button, notice, section } from '../../../view/parts'
import { show } from '../../../view/show'
import { seated } from '../../waiting/seated'
import { told } from '../../waiting/told'
import { enterChange } from '../../waiting/enter-change'
import { statementForm } from './statement-form'
import { texts } from './texts'
import {
  faultsOf,
  nothingWritten,
  statementOf,
  type FaultyField,
  type Written,
} from './written-statement'

const path = '/operator/systems'
const statementSchema = z.object({ software_statement: z.string() })
const systemSchema = z.object({ name: z.string(), profile: z.string().default('') })
const nothing: ReadonlySet<FaultyField> = new Set()

type Shown = Readonly<{ written: Written; faults: ReadonlySet<FaultyField> }>

/** The operator vouches for client information systems, which then register themselves, and closes them at once (A8, A12). */
export function systemRoutes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showPage(c, parts, { written: nothingWritten, faults: nothing }))
  app.post('/', async (c) => {
    const sent = await c.req.parseBody({ all: true })
    const key = sent['close']
    if (typeof key === 'string') {
      const reason = texts[c.var.language].closeReason
      return enterChange(c, parts, { kind: 'system', key, content: null, reason }, path)
    }
    const found = await readOrganisations(parts.archive)
    if (!found.ok) return told(c, found.failure)
    const written = writtenIn(sent)
    const faults = faultsOf(written, new Set(found.value.map(({ id }) => id)))
    if (faults.size > 0) return showPage(c, parts, { written, faults })
    return vouch(c, parts, written)
  })
  return app
}

async function vouch(c: Context<Env>, { archive }: Parts, written: Written): Promise<Response> {
  const asked = { method: 'POST', body: statementOf(written) } as const
  const answer = await archive.ask(statementSchema, seated(c), '/register/statements', asked)
  if (!answer.ok) return told(c, answer.failure)
  const words = texts[c.var.language]
  return show(c, {
    heading: words.made,
    body: [
      notice('done', words.madeHeading, html`<p>${words.madeText}</p>`),
      html`<div class="field-field">
        <label for="statement">${words.statement}</label>
        <textarea class="field-input" id="statement" rows="8" readonly spellcheck="false">
${answer.value.software_statement}</textarea>
      </div>`,
      html`<p><a class="text-go" href="${path}">${words.backToSystems}</a></p>`,
    ],
  })
}

function writtenIn(sent: Readonly<Record<string, unknown>>): Written {
  const all = (name: string) =>
    [sent[name]].flat().filter((value): value is string => typeof value === 'string')
  const one = (name: string) => all(name)[0]?.trim() ?? ''
  return {
    ...{ organisation: one('organisation'), vendor: one('vendor'), softwareId: one('softwareId') },
    ...{ name: one('name'), profile: one('profile'), address: one('address') },
    oldDataOnly: one('oldDataOnly') === 'yes',
    serviceTasks: all('serviceTasks'),
    documentTypes: all('documentTypes'),
  }
}

async function showPage(c: Context<Env>, { archive }: Parts, shown: Shown): Promise<Response> {
  const { language } = c.var
  const words = texts[language]
  const state = await archive.ask(referenceStateSchema, seated(c), '/reference?kind=system')
  const found = await readOrganisations(archive)
  if (!state.ok) return told(c, state.failure)
  if (!found.ok) return told(c, found.failure)
  const organisations = new Map(found.value.map(({ id, names }) => [id, names[language]]))
  const profileNames: Readonly<Record<string, string | undefined>> = words.profiles
  const items = state.value.entries.map(({ key, content, since }) => {
    const { name, profile } = systemSchema.parse(content)
    const [organisation = '', id = ''] = key.split('/')
    return html`<div class="layout-stack">
      <h3>${name}</h3>
      ${facts([
        [words.organisation, organisations.get(organisation) ?? organisation],
        [words.profile, profileNames[profile] ?? '–'],
        [words.clientId, html`<code>${id}</code>`],
        [words.since, momentInWords(language, since)],
      ])}
      <form class="layout-buttons" method="post" action="${path}">
        <input type="hidden" name="close" value="${key}" />
        ${button(words.closeOf(name), { second: true })}
      </form>
    </div>`
  })
  const body = [
    statementForm({ language, organisations, path, ...shown }),
    section('known', words.known, items.length > 0 ? items : html`<p>${words.none}</p>`),
    html`<p><a class="text-go" href="/operator">${words.back}</a></p>`,
  ]
  const { heading, lead } = words
  return show(c, { heading, lead, body, status: shown.faults.size > 0 ? 422 : 200 })
}
