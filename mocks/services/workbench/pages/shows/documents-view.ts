import type { ShowingAnswer, ShownDocumentAnswer, Shows } from '@/lib/contracts/archive/shows'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content, type Markup } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { dayInWords, momentInWords } from '../../view/dates'
import { facts } from '../../view/facts'
import { button } from '../../view/parts'
import { table } from '../../view/table'
import { texts as benchTexts } from '../../texts'
import { texts } from './texts'

type Documents = Readonly<{
  language: Language
  answer: Shows
  /** What units are called, by their ids. */
  names: ReadonlyMap<string, string>
  /** What is said when there are none. */
  none: string
  /** Of whom the next page is asked, when there is one. */
  question: string | undefined
}>

/** Each document that was asked about: when it was archived, and to whom it shows. */
export function documentsBody(asked: Documents): Content {
  const { language, answer, names, none, question } = asked
  const words = texts[language]
  const { documents, total, next, readAt } = answer
  return [
    html`<p>
      ${documents.length === 0 ? `${none} ` : `${words.total(total)}. `}
      ${benchTexts[language].results.asked(momentInWords(language, readAt))}
    </p>`,
    documents.map((document, index) => documentSection(document, index, language, names)),
    next !== null &&
      question !== undefined &&
      html`<form method="post" action="/shows">
        <input type="hidden" name="question" value="${question}" />
        <input type="hidden" name="cursor" value="${next}" />
        ${button(words.next, { name: 'ask', value: 'next', second: true })}
      </form>`,
    html`<p><a class="text-go" href="/shows">${words.again}</a></p>`,
  ]
}

function documentSection(
  document: ShownDocumentAnswer,
  index: number,
  language: Language,
  names: ReadonlyMap<string, string>,
): Markup {
  const words = texts[language]
  const [newest] = document.versions
  const stored = ({ storedAt, storedBy }: { storedAt: string; storedBy: string }) =>
    words.storedBy(momentInWords(language, storedAt), storedBy)
  const formats: Readonly<Record<string, string | undefined>> = words.formats
  const type = codeName(language, 'documentType', document.type)
  // A group and no landmark: documents of one type would have one name.
  return html`<div class="section-section" role="group" aria-labelledby="document-${index}">
    <h2 id="document-${index}">${type}</h2>
    ${facts([
      [words.facts.identifier, document.set],
      [words.facts.serviceTask, codeName(language, 'serviceTask', document.serviceTask)],
      [words.facts.unit, names.get(document.unit) ?? document.unit],
      ...(newest
        ? ([
            [words.facts.made, dayInWords(language, newest.madeOn)],
            [words.facts.stored, stored(newest)],
          ] as const)
        : []),
      [words.facts.format, formats[document.format] ?? document.format],
      ...(document.attachedTo === null
        ? []
        : ([[words.facts.attachedTo, document.attachedTo]] as const)),
      ...(document.versions.length > 1
        ? ([[words.facts.versions, versionsOf(document, language)]] as const)
        : []),
    ])}
    ${showingTable(document, language)}
  </div>`
}

const versionsOf = ({ versions }: ShownDocumentAnswer, language: Language) =>
  html`<ul>
    ${versions.map(
      ({ version, storedAt, storedBy }) =>
        html`<li>
          ${texts[language].version(version, momentInWords(language, storedAt), storedBy)}
        </li>`,
    )}
  </ul>`

function showingTable({ shows, set }: ShownDocumentAnswer, language: Language): Markup {
  const words = texts[language].shows
  return table({
    caption: words.caption,
    of: set,
    heads: [words.who, words.answer, words.why],
    rows: (['client', 'guardian', 'proxy'] as const).map((who) => [
      words[who],
      answerInWords(shows[who], language),
      reasons(shows[who], language),
    ]),
  })
}

function answerInWords(showing: ShowingAnswer, language: Language): string {
  const words = texts[language].shows
  if (showing.answer === 'from') return words.from(dayInWords(language, showing.day))
  return words[showing.answer]
}

function reasons(showing: ShowingAnswer, language: Language): Content {
  if (!('rules' in showing)) return false
  const { shows: words, rules, setters, changes } = texts[language]
  const known: Readonly<Record<string, string | undefined>> = rules
  return html`<ul>
    ${showing.rules.map(
      ({ rule, setBy, change }) =>
        html`<li>
          ${words.reason(rule, known[rule] ?? '')}.
          <span class="text-quiet">
            ${words.setBy}: ${setters[setBy]}. ${words.change}: ${changes[change]}.
          </span>
        </li>`,
    )}
  </ul>`
}
