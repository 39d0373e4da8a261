import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { momentInWords } from '../../view/dates'
import { facts } from '../../view/facts'
import { button, section } from '../../view/parts'
import { contentInWords, keyInWords, type Fact } from './in-words'
import { texts } from './texts'

type Waiting = Readonly<{
  language: Language
  changes: readonly ReferenceChange[]
  /** Where the forms lead. */
  path: string
  /** What organisations are called, by their ids. */
  names: ReadonlyMap<string, string>
  /** A button that asks what a change would do; the form then says step=look. */
  look?: string
  /** What a change says, where there are better words for it than for any. */
  said?: (change: ReferenceChange) => readonly Fact[] | undefined
}>

/** What waits for a second person, with what one may do about it: confirm what another entered, or take it back. */
export function waitingList({ language, changes, path, names, look, said }: Waiting): Content {
  const words = texts[language]
  const kinds: Readonly<Record<string, string | undefined>> = words.kinds
  return section('waiting', words.heading, [
    html`<p>${words.lead}</p>`,
    changes.length === 0 && html`<p>${words.none}</p>`,
    changes.map(
      (change) =>
        html`<div role="group" class="layout-stack" aria-labelledby="change-${change.id}">
          <h3 id="change-${change.id}">
            ${kinds[change.kind] ?? change.kind}: ${keyInWords(change, language, names)}
          </h3>
          ${facts([...(said?.(change) ?? contentInWords(change, language)), [words.reason, change.reason]])}
          ${reportOf(change, language)}
          <p class="text-quiet">
            ${words.entered(change.by.name, momentInWords(language, change.enteredAt))}
            ${words.holdsFrom(momentInWords(language, change.holdsFrom))}
          </p>
          ${change.by.isYou && html`<p>${words.own}</p>`}
          ${decisionButtons(language, change, path, look)}
        </div>`,
    ),
  ])
}

/** What one may do about a change that waits: confirm what another entered, or take it back. */
export function decisionButtons(
  language: Language,
  { id, by }: ReferenceChange,
  path: string,
  look?: string,
): Content {
  const words = texts[language]
  return html`<form class="layout-buttons" method="post" action="${path}">
    <input type="hidden" name="id" value="${id}" />
    ${look !== undefined && button(look, { name: 'step', value: 'look', second: true })}
    ${!by.isYou && button(words.confirm, { name: 'decide', value: 'confirmed' })}
    ${button(by.isYou ? words.takeBack : words.why.send, {
      ...{ name: 'decide', value: 'refused', second: true },
    })}
  </form>`
}

/** A joint test is confirmed by who has read its report. */
function reportOf({ kind, content }: ReferenceChange, language: Language): Content {
  const report = kind === 'joint-test' && (content as { report?: string } | null)?.report
  if (!report) return undefined
  return html`<p>
    <a class="text-go" href="/joint-tests/${report}">${texts[language].toReport}</a>
  </p>`
}
