import type { Quality, QualityRow } from '@/lib/contracts/archive/quality'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { momentInWords } from '../../view/dates'
import { field } from '../../view/field'
import { texts as benchTexts } from '../../texts'
import { button, notice, section } from '../../view/parts'
import { table } from '../../view/table'
import type { Period, PeriodFaults } from './read-period'
import { cellOf, type Column } from './row-words'
import { texts } from './texts'

/** Which period is shown. Nothing of a client is in it, so it may stand in the address. */
export function periodForm(language: Language, period: Period, faults: PeriodFaults): Content {
  const words = texts[language]
  const day = (name: 'from' | 'to') => {
    const fault = faults[name]
    return field({
      ...{ name, label: words[name], value: period[name], type: 'date' },
      fault: fault && words.faults[fault],
    })
  }
  return section(
    'period',
    words.period,
    html`<form class="layout-stack layout-narrow" method="get" action="/quality">
      <div class="pairs">${day('from')} ${day('to')}</div>
      ${button(words.show)}
    </form>`,
  )
}

const completeColumns: readonly Column[] = [
  ...(['unit', 'month', 'documents', 'withRelationship', 'withMatter'] as const),
  ...(['structured', 'storedLate'] as const),
]
const shownColumns: readonly Column[] = [
  ...(['unit', 'month', 'delayed', 'specialContent', 'hiddenFromGuardians'] as const),
  ...(['annulled', 'corrections'] as const),
]

/** The numbers, newest month first. */
export function numbersBody(
  language: Language,
  { rows, readAt }: Quality,
  names: ReadonlyMap<string, string>,
  period: Period,
): Content {
  const words = texts[language]
  const asked = benchTexts[language].results.asked(momentInWords(language, readAt))
  if (rows.length === 0) return html`<p>${words.none} ${asked}</p>`
  const isWholly = (row: QualityRow) => countsOf(row).every((count) => count === null)
  const told = rows.filter((row) => !isWholly(row))
  const tableOf = (caption: string, columns: readonly Column[]) =>
    table({
      caption,
      heads: columns.map((column) => words.heads[column]),
      rows: told.map((row) => columns.map((column) => cellOf(row, column, language, names))),
    })
  const isAnyHidden = rows.some((row) => countsOf(row).includes(null))
  return [
    html`<p>${asked}</p>`,
    isAnyHidden && notice('info', words.hiddenHeading, html`<p>${words.hidden}</p>`),
    told.length > 0 && [
      section('complete', words.complete, tableOf(words.completeCaption, completeColumns)),
      section('shown', words.shown, tableOf(words.shownCaption, shownColumns)),
    ],
    told.length < rows.length &&
      section('wholly', words.wholly, [
        html`<p>${words.whollyText(rows.length - told.length)}</p>`,
        html`<details class="more-more">
          <summary>${words.which}</summary>
          <ul class="text-list">
            ${rows
              .filter(isWholly)
              .map(
                (row) =>
                  html`<li>
                    ${cellOf(row, 'unit', language, names)},
                    ${cellOf(row, 'month', language, names)}
                  </li>`,
              )}
          </ul>
        </details>`,
      ]),
    html`<p>
      <a class="text-go" href="/quality/table.csv?${new URLSearchParams(period).toString()}"
        >${words.csv}</a
      >
    </p>`,
    section(
      'counting',
      words.aboutHeading,
      html`<ul class="text-list">
        ${words.counting.map((line) => html`<li>${line}</li>`)}
      </ul>`,
    ),
  ]
}

const countsOf = (row: QualityRow) =>
  Object.entries(row).flatMap(([name, value]) =>
    name === 'unit' || name === 'month' ? [] : [value],
  )
