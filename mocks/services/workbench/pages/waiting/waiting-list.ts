import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { dayInWords, momentInWords } from '../../view/dates'
import { facts } from '../../view/facts'
import { button, section } from '../../view/parts'
import { texts } from './texts'

type Waiting = Readonly<{
  language: Language
  changes: readonly ReferenceChange[]
  /** Where the forms lead. */
  path: string
  /** What organisations are called, by their ids. */
  names: ReadonlyMap<string, string>
}>

/** What waits for a second person, with what one may do about it: confirm what another entered, or take it back. */
export function waitingList({ language, changes, path, names }: Waiting): Content {
  const words = texts[language]
  const kinds: Readonly<Record<string, string | undefined>> = words.kinds
  return section('waiting', words.heading, [
    html`<p>${words.lead}</p>`,
    changes.length === 0 && html`<p>${words.none}</p>`,
    changes.map(
      (change) =>
        html`<section class="layout-stack" aria-labelledby="change-${change.id}">
          <h3 id="change-${change.id}">
            ${kinds[change.kind] ?? change.kind}: ${keyInWords(change, language, names)}
          </h3>
          ${facts([...contentOf(change, language), [words.reason, change.reason]])}
          <p class="text-quiet">
            ${words.entered(change.by.name, momentInWords(language, change.enteredAt))}
            ${words.holdsFrom(momentInWords(language, change.holdsFrom))}
          </p>
          ${change.by.isYou && html`<p>${words.own}</p>`}
          <form class="layout-buttons" method="post" action="${path}">
            <input type="hidden" name="id" value="${change.id}" />
            ${!change.by.isYou && button(words.confirm, { name: 'decide', value: 'confirmed' })}
            ${button(words.takeBack, { name: 'decide', value: 'refused', second: true })}
          </form>
        </section>`,
    ),
  ])
}

/** The parts of a key in words where they are codes that have some: "Egentliga Finland, Barnskydd". */
function keyInWords(
  { key }: ReferenceChange,
  language: Language,
  names: ReadonlyMap<string, string>,
): string {
  const parts = key.split('/')
  return parts.map((part) => names.get(part) ?? codeName(language, 'serviceTask', part)).join(', ')
}

function contentOf({ content }: ReferenceChange, language: Language): [string, Content][] {
  if (typeof content !== 'object' || content === null) return [[texts[language].removed, '–']]
  return Object.entries(content).map(([name, value]) => [name, inWords(value, language)])
}

function inWords(value: unknown, language: Language): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dayInWords(language, value) : value
}
