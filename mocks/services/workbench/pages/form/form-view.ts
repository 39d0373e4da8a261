import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { dayInWords } from '../../view/dates'
import { field } from '../../view/field'
import { button, choice, section } from '../../view/parts'
import { texts } from './texts'

/** What was written, as it was, and what was not as it must be. */
export type Written = Readonly<{
  task: string
  day: string
  reason: string
  faults: Readonly<{ task?: boolean; day?: boolean; reason?: boolean }>
}>

/** The first days that hold, and the form that changes one. */
export function formBody(
  language: Language,
  starts: ReadonlyMap<ServiceTask, string>,
  { task, day, reason, faults }: Written,
): Content {
  const words = texts[language]
  return [
    section('now', words.now, startsTable(language, starts)),
    section(
      'change',
      words.change,
      html`<form class="layout-stack layout-narrow" method="post" action="/form">
        <fieldset ${faults.task && html`aria-describedby="task-fault"`}>
          <legend>${words.which}</legend>
          ${faults.task && html`<p class="field-notes-error" id="task-fault">${words.faults.task}</p>`}
          ${serviceTasks.map((each) =>
            choice({
              ...{ name: 'task', value: each, label: codeName(language, 'serviceTask', each) },
              checked: each === task,
            }),
          )}
        </fieldset>
        ${field({
          ...{ name: 'day', label: words.day, hint: words.dayHint, value: day, type: 'date' },
          fault: faults.day ? words.faults.day : undefined,
        })}
        ${field({
          ...{ name: 'reason', label: words.reason, hint: words.reasonHint, value: reason },
          fault: faults.reason ? words.faults.reason : undefined,
        })}
        ${button(words.save)}
      </form>`,
    ),
  ]
}

function startsTable(language: Language, starts: ReadonlyMap<ServiceTask, string>): Content {
  const words = texts[language]
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="${words.caption}">
    <table class="table">
      <caption>
        ${words.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.task}</th>
          <th scope="col">${words.from}</th>
        </tr>
      </thead>
      <tbody>
        ${serviceTasks.map((task) => {
          const from = starts.get(task)
          return html`<tr>
            <th scope="row">${codeName(language, 'serviceTask', task)}</th>
            <td>${from === undefined ? words.none : dayInWords(language, from)}</td>
          </tr>`
        })}
      </tbody>
    </table>
  </div>`
}
