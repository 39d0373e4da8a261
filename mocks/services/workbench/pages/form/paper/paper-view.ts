import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import { html, type Content } from '@/mocks/services/harness/html'
import { codeName } from '../../../view/code-names'
import type { Display } from '../read-display'
import { restrictionInWords } from '../restriction-in-words'
import { paperTexts, type PaperLanguage } from './paper-texts'

/** The service tasks in the order of the official form, two and two. */
const order: readonly ServiceTask[] = [
  ...(['older-people', 'substance-abuse', 'families', 'working-age'] as const),
  ...(['child-welfare', 'disability', 'family-law'] as const),
]
const blank = '____.____.______'

/** YYYY-MM-DD as it is written on a form: "1.3.2027"; a line to write on when there is none. */
const figures = (day: string | undefined) =>
  day === undefined ? blank : day.split('-').map(Number).reverse().join('.')

const box = (isMarked: boolean | undefined, text: string): Content =>
  html`<span class="paper-box">${isMarked ? '[x]' : '[ ]'} ${text}</span>`

/** The official form for MittKanta, filled in with what holds. */
export function paperBody(
  language: PaperLanguage,
  { starts, restrictions, instructions, deployment }: Display,
  { organisation, today }: Readonly<{ organisation: string; today: string }>,
): Content {
  const words = paperTexts[language]
  const transfer = deployment?.transfer
  const batchAt = typeof transfer === 'object' ? transfer.batchAt : undefined
  const [first] = [...starts.values()].sort()
  const approval = deployment?.automaticApproval
  const held = [...restrictions.values()].map((each) => restrictionInWords(language, each))
  return html`<div class="paper" lang="${language}">
    <h2>${words.own}</h2>
    <p>
      ${words.archived}: ${box(transfer === 'real-time', words.realTime)}
      ${box(batchAt !== undefined, words.batch)} (${words.batchAt(batchAt ?? '_____')})
    </p>
    <p>
      ${words.approval}: ${box(approval === true, words.yes)} ${box(approval === false, words.no)}
    </p>
    <p>${words.shows} <strong>${figures(first)}</strong>.</p>
    <h3>${words.starts}</h3>
    <ul class="paper-days">
      ${order.map((task) => {
        const name = codeName(language, 'serviceTask', task)
        return html`<li>${words.from(name, figures(starts.get(task)))}</li>`
      })}
    </ul>
    <h3>${words.restrictions}</h3>
    <div class="paper-space">
      ${
        held.length > 0 &&
        html`<ul>
          ${held.map((each) => html`<li>${each}</li>`)}
        </ul>`
      }
      ${asWritten(instructions.transitions)}
    </div>
    <h3>${words.instructions}</h3>
    ${(['delay', 'specialContent', 'hidingFromGuardians'] as const).map(
      (name) =>
        html`<h4>${words[name]}</h4>
          <div class="paper-space">${asWritten(instructions[name])}</div>`,
    )}
    <p class="paper-end">${words.asOf(organisation, figures(today))}</p>
  </div>`
}

const asWritten = (text: string | undefined): Content =>
  text !== undefined && html`<p class="as-written">${text}</p>`
