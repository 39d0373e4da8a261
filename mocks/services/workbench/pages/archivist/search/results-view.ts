import type { ArchivedDocument, ArchiveSearch } from '@/lib/contracts/archive/archived'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content, type Markup } from '@/mocks/services/harness/html'
import { codeName } from '../../../view/code-names'
import { dayInWords, momentInWords } from '../../../view/dates'
import { texts as benchTexts } from '../../../texts'
import { button } from '../../../view/parts'
import { texts } from '../texts'

type Results = Readonly<{
  language: Language
  found: ArchiveSearch
  /** By which the login finds the search again. */
  question: string
  /** What units are called, by their ids. */
  names: ReadonlyMap<string, string>
  /** Whether it was asked about one client: then it is not said which documents are of the same. */
  isOfOne: boolean
}>

/** What was found, those stored last first. */
export function resultsBody({ language, found, question, names, isOfOne }: Results): Content {
  const words = texts[language].results
  const { results: shared } = benchTexts[language]
  const { documents, next, readAt } = found
  const clients = [...new Set(documents.map(({ client }) => client))]
  const asked = html`<input type="hidden" name="question" value="${question}" />`
  const isNumbered = !isOfOne && documents.length > 1
  return [
    html`<p>
      ${documents.length === 0 ? words.none : words.found(documents.length, next !== null)}
      ${documents.length > 1 && words.order} ${shared.asked(momentInWords(language, readAt))}
    </p>`,
    isNumbered && html`<p class="text-quiet">${shared.sameClient} ${words.whose}</p>`,
    documents.length > 0 &&
      html`<ul class="rows-rows">
        ${documents.map((document) =>
          row(document, {
            ...{ language, names },
            client: isNumbered ? clients.indexOf(document.client) + 1 : undefined,
          }),
        )}
      </ul>`,
    html`<form class="layout-buttons" method="post" action="/archivist">
      ${asked} ${next !== null && html`<input type="hidden" name="cursor" value="${next}" />`}
      ${next !== null && button(shared.next, { name: 'do', value: 'next' })}
      ${button(words.change, { name: 'do', value: 'change', second: true })}
    </form>`,
    html`<p><a class="text-go" href="/archivist">${words.again}</a></p>`,
  ]
}

type Row = Pick<Results, 'language' | 'names'> & Readonly<{ client: number | undefined }>

function row(document: ArchivedDocument, { language, names, client }: Row): Markup {
  const { results: words, marks } = texts[language]
  const { title, type, serviceTask, unit, madeOn, storedAt, storedBy } = document
  const what = [
    codeName(language, 'documentType', type),
    codeName(language, 'serviceTask', serviceTask),
    names.get(unit) ?? unit,
  ]
  return html`<li>
    <h2 class="rows-title">${title}</h2>
    <p class="rows-meta">
      ${client !== undefined && html`<b>${benchTexts[language].results.client(client)}</b> · `}${what.join(' · ')}
    </p>
    <p class="rows-meta">
      ${words.made(dayInWords(language, madeOn))} ·
      ${words.stored(momentInWords(language, storedAt), storedBy)}
      ${document.format === 'old' && html` <span class="tag-tag">${marks.old}</span>`}
      ${document.signedOnPaper && html` <span class="tag-tag">${marks.paper}</span>`}
      ${document.status === 'annulled' && html` <span class="tag-tag">${marks.annulled}</span>`}
    </p>
    <form method="post" action="/archivist">
      <input type="hidden" name="identifier" value="${document.set}" />
      <button class="button-button button-second" name="do" value="document">
        <span>${words.open}<span class="text-hidden"> ${title}</span></span>
      </button>
    </form>
  </li>`
}
