import { Hono, type Context } from 'hono'
import { referenceStateSchema } from '@/lib/contracts/archive/reference-changes'
import { html } from '@/mocks/services/harness/html'
import { readOrganisations } from '../../../archive/read-organisations'
import type { Env, Parts } from '../../../parts'
import { show } from '../../../view/show'
import { seated } from '../../waiting/seated'
import { told } from '../../waiting/told'
import { enterChange } from '../../waiting/enter-change'
import { entryForm } from './entry-form'
import {
  entryKinds,
  faultsOf,
  reasonField,
  type EntryKind,
  type EntryKindName,
  type Written,
} from './entry-kinds'
import { heldEntries } from './held-entries'
import { texts } from './texts'

const nothing: ReadonlySet<string> = new Set()

type Shown = Readonly<{ written: Written; faults: ReadonlySet<string> }>

/** What the operator alone enters by a few fields, and takes away at once (A12). */
export function entryRoutes(parts: Parts, name: EntryKindName): Hono<Env> {
  const app = new Hono<Env>()
  const kind: EntryKind = entryKinds[name]
  app.get('/', (c) => showPage(c, parts, name, { written: {}, faults: nothing }))
  app.post('/', async (c) => {
    const sent = await c.req.parseBody()
    const key = sent['end']
    if (typeof key === 'string') {
      const reason = texts[c.var.language].endReason
      return enterChange(c, parts, { kind: name, key, content: null, reason }, kind.path)
    }
    const known = await readKnown(c, parts, name)
    if (known instanceof Response) return known
    const written = writtenIn(sent, kind)
    const faults = faultsOf(kind, written, new Set(known.organisations.keys()))
    if (faults.size > 0) return showPage(c, parts, name, { written, faults })
    const before = known.entries.find((each) => each.key === kind.key(written))?.content
    const change = { key: kind.key(written), content: kind.content(written, before ?? null) }
    const reason = written['reason'] ?? ''
    return enterChange(c, parts, { kind: name, ...change, reason }, kind.path)
  })
  return app
}

const writtenIn = (sent: Readonly<Record<string, unknown>>, { fields }: EntryKind): Written =>
  Object.fromEntries(
    [...fields, reasonField].map(({ name }) => {
      const value = sent[name]
      return [name, typeof value === 'string' ? value.trim() : '']
    }),
  )

async function readKnown(c: Context<Env>, { archive }: Parts, name: EntryKindName) {
  const state = await archive.ask(referenceStateSchema, seated(c), `/reference?kind=${name}`)
  const found = await readOrganisations(archive)
  if (!state.ok) return told(c, state.failure)
  if (!found.ok) return told(c, found.failure)
  const organisations = found.value.map(({ id, names }) => [id, names[c.var.language]] as const)
  return { entries: state.value.entries, organisations: new Map(organisations) }
}

async function showPage(
  c: Context<Env>,
  parts: Parts,
  kind: EntryKindName,
  { written, faults }: Shown,
): Promise<Response> {
  const { language } = c.var
  const known = await readKnown(c, parts, kind)
  if (known instanceof Response) return known
  const { back, kinds } = texts[language]
  const body = [
    entryForm({ language, kind, written, faults, organisations: known.organisations }),
    heldEntries({ language, kind, ...known }),
    html`<p><a class="text-go" href="/operator">${back}</a></p>`,
  ]
  const { heading, lead } = kinds[kind]
  return show(c, { heading, lead, body, status: faults.size > 0 ? 422 : 200 })
}
