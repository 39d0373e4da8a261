import type { SuperviseRow } from '@/lib/contracts/archive/supervision'
import { shortNumber } from '@/lib/domain/text/short-number'
import { html, type Content, type Markup } from '@/mocks/services/harness/html'
import { momentInWords } from '../../../view/dates'
import { texts as benchTexts } from '../../../texts'
import { section } from '../../../view/parts'
import { texts } from '../texts'
import { rowWords, type Reader } from './row-words'

type Rows = Reader &
  Readonly<{
    rows: readonly SuperviseRow[]
    /** By which the login finds again what was asked; none: a row leads nowhere. */
    question?: string | undefined
    /** Whether all is of one client: then it is not said which rows are of the same. */
    isOfOne: boolean
  }>

/** Rows of use, and what the marks on them mean. */
export function rowsBody(shown: Rows): Content {
  const { language, rows, isOfOne } = shown
  const words = texts[language]
  const clients = [...new Set(rows.map(({ client }) => client))]
  const isNumbered = !isOfOne && rows.length > 1
  const marks = [...new Set(rows.flatMap((row) => row.marks))]
  return [
    isNumbered && html`<p class="text-quiet">${benchTexts[language].results.sameClient}</p>`,
    rows.length > 0 &&
      html`<ul class="rows-rows">
        ${rows.map((row) =>
          oneRow(row, shown, isNumbered ? clients.indexOf(row.client) + 1 : undefined),
        )}
      </ul>`,
    marks.length > 0 &&
      section('marks', words.marks.heading, [
        html`<p>${words.marks.note}</p>`,
        html`<dl class="explained">
          ${marks.map(
            (mark) =>
              html`<div>
                <dt><span class="tag-tag">${words.marks.names[mark]}</span></dt>
                <dd>${words.marks.about[mark]}</dd>
              </div>`,
          )}
        </dl>`,
      ]),
  ]
}

function oneRow(row: SuperviseRow, shown: Rows, client: number | undefined): Markup {
  const { language, question } = shown
  const { list, marks, filter } = texts[language]
  const said = rowWords(row, shown)
  const { worker } = row
  const isOthers = row.organisation !== shown.own && said.organisation !== ''
  return html`<li>
    <h2 class="rows-title">${isOthers ? said.organisation : said.who}</h2>
    <p class="rows-meta">
      ${[momentInWords(language, row.at), said.unit, isOthers ? said.who : said.organisation]
        .filter(Boolean)
        .join(' · ')}
    </p>
    <p>
      ${[said.operation, said.documents, said.serviceTask].filter(Boolean).join(' · ')}.
      ${said.kind}.
      ${said.ground !== '' && `${filter.ground}: ${[said.ground, said.law].filter(Boolean).join(', ')}.`}
    </p>
    <p class="rows-meta">
      ${client !== undefined && html`<b>${benchTexts[language].results.client(client)}</b> · `}${list.number(shortNumber(row.id))}
    </p>
    ${
      row.marks.length > 0 &&
      html`<p>
        ${row.marks.map((mark) => html`<span class="tag-tag">${marks.names[mark]}</span> `)}
      </p>`
    }
    ${
      worker !== null &&
      question !== undefined &&
      html`<form method="post" action="/supervision">
        <input type="hidden" name="question" value="${question}" />
        <input type="hidden" name="worker" value="${worker.id}" />
        <button class="button-button button-second" name="do" value="worker">
          <span>${list.ofWorker}<span class="text-hidden">: ${worker.name}</span></span>
        </button>
      </form>`
    }
  </li>`
}
