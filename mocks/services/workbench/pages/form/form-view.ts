import { documentTypes } from '@/lib/domain/codes/document-types'
import type { Language } from '@/lib/domain/codes/languages'
import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'
import { html, type Content } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { dayInWords } from '../../view/dates'
import { field } from '../../view/field'
import { button, choice, section } from '../../view/parts'
import { select } from '../../view/select'
import { table } from '../../view/table'
import type { Display, Restriction } from './read-display'
import { restrictionInWords } from './restriction-in-words'
import { texts } from './texts'
import type { Faults, Written } from './written'

type Shown = Readonly<{ written: Written; faults: Faults }>

/** First days and restrictions that hold. */
export function nowBody(language: Language, { starts, restrictions }: Display): Content {
  const words = texts[language]
  return [
    section(
      'now',
      words.now,
      html`<div class="layout-stack">
        ${startsTable(language, starts)}
        <h3>${words.restrictions.heading}</h3>
        ${restrictionsList(language, restrictions)}
      </div>`,
    ),
  ]
}

/** The form that changes a first day. */
export function startForm(language: Language, { written, faults }: Shown): Content {
  const words = texts[language]
  const { task, day, reason } = written
  return section(
    'change',
    words.change,
    html`<form class="layout-stack layout-narrow" method="post" action="/form">
      <input type="hidden" name="step" value="look" />
      <fieldset ${faults.has('task') && html`aria-describedby="task-fault"`}>
        <legend>${words.which}</legend>
        ${faults.has('task') && html`<p class="field-notes-error" id="task-fault">${words.faults.task}</p>`}
        ${serviceTasks.map((each) =>
          choice({
            ...{ name: 'task', value: each, label: codeName(language, 'serviceTask', each) },
            checked: each === task,
          }),
        )}
      </fieldset>
      ${field({
        ...{ name: 'day', label: words.day, hint: words.dayHint, value: day, type: 'date' },
        fault: faults.has('day') ? words.faults.day : undefined,
      })}
      ${reasonField(language, reason, faults)} ${button(words.look)}
    </form>`,
  )
}

/** The form of a new restriction, or of the end of one. */
export function restrictionForm(language: Language, { written, faults }: Shown): Content {
  const words = texts[language]
  const { task, type, day, number, ends, reason } = written
  const all = ['', words.restrictions.any] as const
  const ofTask = serviceTasks.map(
    (each) => [each, codeName(language, 'serviceTask', each)] as const,
  )
  const ofType = documentTypes.map(
    (each) => [each, codeName(language, 'documentType', each)] as const,
  )
  const fields =
    ends === ''
      ? [
          faults.has('all') && html`<p class="field-notes-error">${words.faults.all}</p>`,
          select({
            ...{ name: 'task', label: words.task, options: [all, ...ofTask], value: task },
            fault: faults.has('task') ? words.faults.task : undefined,
          }),
          select({
            ...{ name: 'type', label: words.restrictions.type, options: [all, ...ofType] },
            ...{ value: type, fault: faults.has('type') ? words.faults.type : undefined },
          }),
          field({
            ...{
              name: 'day',
              label: words.restrictions.before,
              hint: words.restrictions.beforeHint,
            },
            ...{ value: day, type: 'date' as const },
            fault: faults.has('day') ? words.faults.day : undefined,
          }),
        ]
      : html`<input type="hidden" name="ends" value="yes" />`
  return html`<form class="layout-stack layout-narrow" method="post" action="/form/restriction">
    <input type="hidden" name="step" value="look" />
    <input type="hidden" name="number" value="${number}" />
    ${fields} ${reasonField(language, reason, faults)} ${button(words.look)}
  </form>`
}

function reasonField(language: Language, reason: string, faults: Faults) {
  const words = texts[language]
  return field({
    ...{ name: 'reason', label: words.reason, hint: words.reasonHint, value: reason },
    fault: faults.has('reason') ? words.faults.reason : undefined,
  })
}

function startsTable(language: Language, starts: ReadonlyMap<ServiceTask, string>): Content {
  const words = texts[language]
  return table({
    caption: words.caption,
    heads: [words.task, words.from],
    rows: serviceTasks.map((task) => {
      const from = starts.get(task)
      return [
        codeName(language, 'serviceTask', task),
        from === undefined ? words.none : dayInWords(language, from),
      ]
    }),
  })
}

function restrictionsList(
  language: Language,
  restrictions: ReadonlyMap<string, Restriction>,
): Content {
  const { restrictions: words } = texts[language]
  return [
    restrictions.size === 0
      ? html`<p>${words.none}</p>`
      : html`<ul class="rows-rows">
          ${[...restrictions].map(
            ([number, restriction]) =>
              html`<li class="layout-stack">
                <span>${restrictionInWords(language, restriction)}</span>
                <form method="post" action="/form/restriction">
                  <input type="hidden" name="step" value="ask" />
                  <input type="hidden" name="number" value="${number}" />
                  <input type="hidden" name="ends" value="yes" />
                  <button class="button-button button-second">
                    ${words.end}<span class="text-hidden">
                      : ${restrictionInWords(language, restriction)}</span
                    >
                  </button>
                </form>
              </li>`,
          )}
        </ul>`,
    html`<p><a class="text-go" href="/form/restriction">${words.add}</a></p>`,
  ]
}
