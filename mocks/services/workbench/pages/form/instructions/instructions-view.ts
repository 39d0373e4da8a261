import {
  instructionFields,
  type DisplayInstructions,
} from '@/lib/contracts/archive/display-instructions'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '@/mocks/services/harness/html'
import { facts } from '../../../view/facts'
import { field } from '../../../view/field'
import { button, section } from '../../../view/parts'
import { textArea } from '../../../view/text-area'
import { texts } from '../texts'

/** What was written, as it was. */
export type Written = Readonly<Record<keyof DisplayInstructions | 'reason', string>>

/** What the organisation says in its own words, with the ways to change it and to print the form. */
export function instructionsBody(language: Language, instructions: DisplayInstructions): Content {
  const { instructions: words, paper } = texts[language]
  const said = instructionFields.map(
    (name) =>
      [
        words.fields[name],
        html`<span class="as-written">${instructions[name] ?? words.none}</span>`,
      ] as const,
  )
  return section(
    'instructions',
    words.heading,
    html`<div class="layout-stack">
      ${facts(said)}
      <p><a class="text-go" href="/form/instructions">${words.change}</a></p>
      <h3>${paper.heading}</h3>
      <p>${paper.lead}</p>
      <ul class="rows-rows">
        <li><a class="text-go" href="/form/paper?form=sv">${paper.inSwedish}</a></li>
        <li><a class="text-go" href="/form/paper?form=fi">${paper.inFinnish}</a></li>
      </ul>
    </div>`,
  )
}

/** The form of what the organisation says in its own words. */
export function instructionsForm(
  language: Language,
  written: Written,
  faults: ReadonlySet<keyof Written>,
): Content {
  const words = texts[language]
  const { fields, tooLong } = words.instructions
  return html`<form class="layout-stack layout-narrow" method="post" action="/form/instructions">
    ${instructionFields.map((name) =>
      textArea({
        ...{ name, label: fields[name], value: written[name] },
        fault: faults.has(name) ? tooLong : undefined,
      }),
    )}
    ${field({
      ...{ name: 'reason', label: words.reason, hint: words.reasonHint, value: written.reason },
      fault: faults.has('reason') ? words.faults.reason : undefined,
    })}
    ${button(words.save)}
  </form>`
}
