import type { Context } from 'hono'
import { z } from 'zod'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { displayNameOf } from '@/mocks/world/people/display-name-of'
import { html } from '@/mocks/services/harness/html'
import type { Env, Parts } from '../../../parts'
import { codeName } from '../../../view/code-names'
import { button } from '../../../view/parts'
import { select } from '../../../view/select'
import { show, showStop } from '../../../view/show'
import { seated } from '../../waiting/seated'
import { showCheck } from '../check-bundle'
import { readSystems } from '../find-system'
import { makeExample } from '../make-example'
import { told } from '../show-system'
import { madeBy } from './made'
import { texts } from './texts'

/** The one of the address, if this login has made her. */
export const personAt = (c: Context<Env>) =>
  madeBy(seated(c).session).find(({ person }) => person.key === c.req.param('key'))?.person

/** Where one says by which system, and what, is stored for an invented client. */
export async function showStoreFor(c: Context<Env>, parts: Parts): Promise<Response> {
  const { language } = c.var
  const { storeFor, store: words } = texts[language]
  const person = personAt(c)
  if (!person) return showStop(c, 'notFound', 404)
  const systems = await readSystems(c, parts)
  if (!systems.ok) return told(c, systems.failure)
  const form = html`<form
    class="layout-stack layout-narrow"
    method="post"
    action="/bench/people/store/${person.key}"
  >
    ${select({
      ...{ name: 'system', label: words.system },
      options: systems.value.map(({ id, name }) => [id, `${name} (${id})`]),
    })}
    ${select({
      ...{ name: 'type', label: words.type, value: 'decision' },
      options: documentTypes.map((type) => [type, codeName(language, 'documentType', type)]),
    })}
    ${button(words.send)}
  </form>`
  return show(c, {
    heading: storeFor(displayNameOf(person)),
    lead: words.lead,
    body: [
      systems.value.length > 0 ? form : html`<p>${words.none}</p>`,
      html`<p><a class="text-go" href="/bench/people">${words.toPeople}</a></p>`,
    ],
  })
}

const sentSchema = z.object({ system: z.string(), type: z.enum(documentTypes) })

/** Makes a document for an invented client, and has it checked; from what the archive says of it one goes on to store. */
export async function makeFor(c: Context<Env>, parts: Parts): Promise<Response> {
  const person = personAt(c)
  if (!person) return showStop(c, 'notFound', 404)
  const systems = await readSystems(c, parts)
  if (!systems.ok) return told(c, systems.failure)
  const sent = sentSchema.safeParse(await c.req.parseBody()).data
  const system = systems.value.find(({ id }) => id === sent?.system)
  if (!sent || !system) return showStoreFor(c, parts)
  const now = new Date(parts.now())
  const body = makeExample(sent.type, {
    ...{ hetu: person.hetu, controller: system.organisation, now },
  })
  return showCheck(c, parts, system.id, { text: JSON.stringify(body, null, 2), body })
}
