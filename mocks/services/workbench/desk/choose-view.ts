import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content, type Markup } from '../../harness/html'
import { texts } from '../texts'
import { button, choice, notice } from '../view/parts'
import type { Represented, Seat } from '../session/seat'

/** Every task of every organisation, as the mandates say. */
export const combinationsOf = (all: readonly Represented[]): readonly Seat[] =>
  all.flatMap(({ organisation, tasks }) => tasks.map((task) => ({ organisation, task })))

/** Before the mandates service has been asked. */
export const firstBody = (language: Language): Markup =>
  html`<form method="post" action="/organisations">${button(texts[language].choose.fetch)}</form>`

type Choose = Readonly<{
  language: Language
  seats: readonly Seat[]
  /** Whether one has gone on without choosing. */
  isMissing: boolean
}>

/** What one may work as: what the mandates say, and nothing more. */
export function chooseBody({ language, seats, isMissing }: Choose): Content {
  const { choose } = texts[language]
  const again = html`<form method="post" action="/organisations">
    ${button(choose.again, { second: true })}
  </form>`
  if (seats.length === 0)
    return [notice('info', choose.none, html`<p>${choose.noneAdvice}</p>`), again]
  const organisations = [...new Set(seats.map(({ organisation }) => organisation))]
  return [
    isMissing && notice('stop', choose.missing, false),
    html`<form class="layout-stackLarge" method="post" action="/choose">
      ${organisations.map((organisation) => tasksIn(organisation, seats, language))}
      <div class="layout-buttons">${button(choose.continue)}</div>
    </form>`,
    again,
  ]
}

function tasksIn(
  organisation: Seat['organisation'],
  seats: readonly Seat[],
  language: Language,
): Markup {
  const { tasks, aboutTasks } = texts[language]
  const own = seats.filter((seat) => seat.organisation === organisation)
  return html`<fieldset>
    <legend class="rows-title">${organisation.names[language]}</legend>
    ${own.map(({ task }) =>
      choice({
        name: 'seat',
        value: `${organisation.id} ${task}`,
        label: tasks[task],
        about: aboutTasks[task],
      }),
    )}
  </fieldset>`
}
