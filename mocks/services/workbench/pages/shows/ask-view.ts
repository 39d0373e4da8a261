import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { field } from '../../view/field'
import { button, section } from '../../view/parts'
import { select } from '../../view/select'
import { texts } from './texts'

/** What was not as it must be. */
export type AskFaults = Readonly<{
  identifier?: boolean
  hetu?: boolean
  invented?: boolean
  /** Which one was chosen. */
  system?: string | undefined
}>

/** The systems of a vendor, of whose documents it asks; undefined: who asks has a register of her own. */
export type AskedSystems = readonly Readonly<{ id: string; name: string }>[] | undefined

/** The two questions: about a document, and about a client. What was written is not written back; which system was chosen is. */
export function askBody(
  language: Language,
  systems: AskedSystems,
  faults: AskFaults = {},
): Content {
  const { document, client, system, faults: words } = texts[language]
  if (systems?.length === 0) return html`<p>${system.none}</p>`
  const options = systems?.map(({ id, name }) => [id, name] as const)
  // The two forms of a page have fields of different ids.
  const of = (form: string) =>
    options &&
    select({
      ...{ name: 'system', id: `system-${form}`, label: system.label, options },
      value: faults.system,
    })
  const hetuFault = faults.invented ? words.invented : faults.hetu ? words.hetu : undefined
  return [
    section(
      'document',
      document.heading,
      html`<form class="layout-stack layout-narrow" method="post" action="/shows">
        ${of('document')}
        ${field({
          ...{ name: 'identifier', label: document.label, hint: document.hint },
          fault: faults.identifier ? words.identifier : undefined,
        })}
        ${button(document.ask, { name: 'ask', value: 'document' })}
      </form>`,
    ),
    section(
      'client',
      client.heading,
      html`<form class="layout-stack layout-narrow" method="post" action="/shows">
        ${of('client')}
        ${field({
          ...{ name: 'hetu', label: client.label, hint: client.hint },
          fault: hetuFault,
        })}
        <div class="layout-buttons layout-buttonsWide">
          ${button(client.ask, { name: 'ask', value: 'client' })}
          ${button(client.nothing, { name: 'ask', value: 'summary', second: true })}
        </div>
      </form>`,
    ),
  ]
}
