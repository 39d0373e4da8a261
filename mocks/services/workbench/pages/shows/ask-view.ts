import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { field } from '../../view/field'
import { button, section } from '../../view/parts'
import { texts } from './texts'

/** What was not as it must be. */
export type AskFaults = Readonly<{ identifier?: boolean; hetu?: boolean }>

/** The two questions: about a document, and about a client. What was written is not written back. */
export function askBody(language: Language, faults: AskFaults = {}): Content {
  const { document, client, faults: words } = texts[language]
  return [
    section(
      'document',
      document.heading,
      html`<form class="layout-stack layout-narrow" method="post" action="/shows">
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
        ${field({
          ...{ name: 'hetu', label: client.label, hint: client.hint },
          fault: faults.hetu ? words.hetu : undefined,
        })}
        <div class="layout-buttons layout-buttonsWide">
          ${button(client.ask, { name: 'ask', value: 'client' })}
          ${button(client.nothing, { name: 'ask', value: 'summary', second: true })}
        </div>
      </form>`,
    ),
  ]
}
