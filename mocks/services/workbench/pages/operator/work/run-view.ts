import type { RetentionRun } from '@/lib/contracts/archive/retention'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '@/mocks/services/harness/html'
import { codeName } from '../../../view/code-names'
import { dayInWords, momentInWords } from '../../../view/dates'
import { facts } from '../../../view/facts'
import { texts } from './texts'

/** A run that deletes, or a dry run: who ordered it, how far it is, and what it came to, by register and service task. */
export function runView(
  run: RetentionRun,
  language: Language,
  names: ReadonlyMap<string, string>,
): Content {
  const words = texts[language]
  const { id, askedAt, askedBy, endedAt, day } = run
  const kind = run.dry ? 'dry' : 'real'
  return html`<div role="group" class="layout-stack" aria-labelledby="run-${id}">
    <h3 id="run-${id}">${words.runs[kind]}</h3>
    ${facts([
      [words.asked, words.askedBy(askedBy ?? words.byItself, momentInWords(language, askedAt))],
      [words.state, endedAt === null ? words.going : words.ended(momentInWords(language, endedAt))],
      ...(day === null ? [] : [[words.day, dayInWords(language, day)] as const]),
      [words.result[kind], resultOf(run, language, names)],
    ])}
  </div>`
}

function resultOf(
  { counts }: RetentionRun,
  language: Language,
  names: ReadonlyMap<string, string>,
): Content {
  const words = texts[language]
  if (counts.length === 0) return words.nothing
  const total = counts.reduce((sum, { documents }) => sum + documents, 0)
  return html`${words.documents(total)}
    <ul>
      ${counts.map(
        ({ controller, serviceTask, documents }) =>
          html`<li>
            ${names.get(controller) ?? controller},
            ${codeName(language, 'serviceTask', serviceTask)}: ${words.documents(documents)}
          </li>`,
      )}
    </ul>`
}
