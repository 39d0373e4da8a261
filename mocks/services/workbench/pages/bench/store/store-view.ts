import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content, type Markup } from '@/mocks/services/harness/html'
import { displayNameOf } from '@/mocks/world/people/display-name-of'
import { atDots } from '../../../view/at-dots'
import { button, notice, section } from '../../../view/parts'
import { textArea } from '../../../view/text-area'
import type { Invented } from '../people/invent-family'
import { texts as peopleTexts } from '../people/texts'
import { texts } from '../texts'

export type Storing = Readonly<{
  language: Language
  system: string
  /** Where the archive gives tokens. */
  endpoint: string
  /** The transaction, in JSON. */
  bundle: string
  faults?: Readonly<{ bundle?: string; assertion?: string }> | undefined
}>

/** Stores a transaction in the name of a system, by what the system has signed. */
export function storeForm({ language, system, endpoint, bundle, faults }: Storing): Content {
  const words = texts[language].store
  return html`<form
    class="layout-stack layout-narrow"
    method="post"
    action="/bench/${system}"
    enctype="multipart/form-data"
  >
    <p>${words.lead}</p>
    ${textArea({
      ...{ name: 'bundle', label: texts[language].check.bundle, value: bundle, rows: 10 },
      fault: faults?.bundle,
    })}
    ${howSection(language, system, endpoint)}
    ${textArea({
      ...{ name: 'assertion', label: words.assertion, hint: words.assertionHint, rows: 5 },
      fault: faults?.assertion,
    })}
    ${button(words.send, { name: 'act', value: 'store' })}
  </form>`
}

function howSection(language: Language, system: string, endpoint: string): Markup {
  const { store, example } = texts[language]
  return html`<div class="layout-stack">
    <p>${store.how}:</p>
    <pre
      class="scrolls"
      tabindex="0"
      role="region"
      aria-label="${store.how}"
    ><code>node make-assertion.mjs ${system} private.json ${endpoint}</code></pre>
    <p class="field-notes-hint">${example.guideLead}</p>
  </div>`
}

type Done = Readonly<{
  language: Language
  system: string
  /** Where the archive keeps what was stored, each as `DocumentReference/7/_history/1`. */
  locations: readonly string[]
  /** Of those whom this login has made, the ones whom it is about. */
  about: readonly Invented[]
}>

/** What was stored, and where it can be looked at. */
export function storedBody({ language, system, locations, about }: Done): Content {
  const { store: words, register, toAll } = texts[language]
  const { openAs } = peopleTexts[language]
  return [
    notice('done', undefined, html`<p>${words.doneText}</p>`),
    section(
      'stored',
      words.stored,
      html`<ul class="text-list">
        ${locations.map((location) => html`<li>${atDots(location)}</li>`)}
      </ul>`,
    ),
    html`<div>
      ${about.map(
        ({ person }) =>
          html`<p>
            <a class="text-go" href="/bench/people/open/${person.key}"
              >${openAs(displayNameOf(person))}</a
            >
          </p>`,
      )}
      <p><a class="text-go" href="/shows">${words.shows}</a></p>
      <p><a class="text-go" href="/bench/${system}#latest">${words.seen}</a></p>
      <p><a class="text-go" href="/bench/${system}">${register.toSystem}</a></p>
      <p><a class="text-go" href="/bench">${toAll}</a></p>
    </div>`,
  ]
}
