import type { SuperviseRow } from '@/lib/contracts/archive/supervision'
import type { Language } from '@/lib/domain/codes/languages'
import { shortNumber } from '@/lib/domain/text/short-number'
import { html, type Content, type Markup } from '@/mocks/services/harness/html'
import { dayInWords, momentInWords } from '../../../view/dates'
import { facts } from '../../../view/facts'
import { groundExplanation } from '../../../view/ground-names'
import { button, notice } from '../../../view/parts'
import { numberInWords } from '../../../view/numbers'
import { rowWords, type Reader } from '../list/row-words'
import { texts } from '../texts'
import { mostOfLetter, type LetterRows } from './fetch-rows'
import type { Answer, Letter } from './read-letter'

type Prepared = Readonly<{
  /** Of the page around the answer. */
  language: Language
  /** In whose language, and with whose names, the answer is written. */
  reader: Reader
  rows: readonly SuperviseRow[]
  answer: Answer
  question: string
  letter: Letter
  today: string
}> &
  Pick<LetterRows, 'tooOld' | 'isCut'>

/** The answer as it is printed, and around it what is not. */
export function answerBody(prepared: Prepared): Content {
  const { language, answer, question, reader } = prepared
  const { letter: words } = texts[language]
  return [
    html`<div class="layout-screenOnly">
      ${notice('info', words.ready, html`<p>${words.print}</p>`)}
    </div>`,
    html`<article class="answer sheet" lang="${reader.language}">${paper(prepared)}</article>`,
    html`<form class="layout-buttons" method="post" action="/supervision/letter">
      <input type="hidden" name="question" value="${question}" />
      <input type="hidden" name="language" value="${reader.language}" />
      <input type="hidden" name="recipient" value="${answer.recipient}" />
      <input type="hidden" name="words" value="${answer.words}" />
      ${answer.row.map((id) => html`<input type="hidden" name="row" value="${id}" />`)}
      ${button(words.back, { name: 'do', value: 'change', second: true })}
    </form>`,
    html`<p class="layout-screenOnly">
      <a class="text-go" href="/supervision/letter">${words.again}</a>
    </p>`,
  ]
}

function paper({ reader, rows, answer, letter, today, tooOld, isCut }: Prepared): Content {
  const { language, names, own } = reader
  const { answer: words, letter: asked } = texts[language]
  const lines = (text: string) => text.split('\n').map((line) => html`${line}<br />`)
  return [
    html`<h2>${words.title}</h2>`,
    facts([
      [words.from, names.get(own) ?? own],
      [words.to, answer.recipient.trim() === '' ? words.line : lines(answer.recipient.trim())],
      [words.date, dayInWords(language, today)],
      [words.received, dayInWords(language, letter.received)],
      // Who answers a part of what was asked says which.
      ...(['from', 'to'] as const).flatMap((end) =>
        letter[end] === '' ? [] : [[asked[end], dayInWords(language, letter[end])] as const],
      ),
      [words.personalId, words.line],
    ]),
    html`<p>${words.intro}</p>`,
    html`<h3>${words.events}</h3>`,
    rows.map((row, index) => event(row, index + 1, reader)),
    isCut && html`<p>${words.cut(numberInWords(language, mostOfLetter))}</p>`,
    tooOld > 0 && html`<p>${words.tooOld(tooOld)}</p>`,
    answer.words.trim() !== '' && [
      html`<h3>${words.words}</h3>`,
      html`<p>${lines(answer.words.trim())}</p>`,
    ],
    html`<p>${words.refusal}</p>
      <p>${words.use}</p>
      <p>${words.signature}: ${words.line}</p>`,
  ]
}

function event(row: SuperviseRow, number: number, reader: Reader): Markup {
  const { language, own } = reader
  const { answer: words } = texts[language]
  const { labels } = words
  const said = rowWords(row, reader)
  const isOthers = row.organisation !== own && row.by === 'person' && row.worker === null
  const why = row.ground === null ? words.nothing : groundExplanation(language, row.ground)
  const known: readonly (readonly [string, string])[] = [
    [labels.when, momentInWords(language, row.at)],
    [labels.who, isOthers ? words.other(said.organisation) : said.who],
    [labels.unit, said.unit],
    [labels.organisation, said.organisation],
    [labels.what, [said.operation, said.documents].filter(Boolean).join(', ')],
    [labels.serviceTask, said.serviceTask],
    [labels.ground, said.ground],
    [labels.law, said.law],
    [labels.why, why],
    [labels.number, shortNumber(row.id)],
  ]
  return html`<section>
    <h4>${words.event(number)}</h4>
    ${facts(known.filter(([, value]) => value !== ''))}
  </section>`
}
