import { languages, type Language } from '@/lib/domain/codes/languages'
import { answerDue } from '@/lib/domain/log/letter-times'
import { isNumberOf, shortNumber } from '@/lib/domain/text/short-number'
import { html, type Content } from '@/mocks/services/harness/html'
import { dayInWords, momentInWords } from '../../../view/dates'
import { field } from '../../../view/field'
import { numberInWords } from '../../../view/numbers'
import { button, choice, notice, section } from '../../../view/parts'
import { textArea } from '../../../view/text-area'
import { rowWords, type Reader } from '../list/row-words'
import { texts } from '../texts'
import { mostOfLetter, type LetterRows } from './fetch-rows'
import type { Answer, AnswerFaults, Letter, LetterFaults } from './read-letter'

type Asked = Readonly<{
  letter: Letter
  faults: LetterFaults
  /** By which the login finds the client again whose code was written. */
  kept: string | undefined
}>

/** What the letter asks about. */
export function letterBody(language: Language, { letter, faults, kept }: Asked): Content {
  const { letter: words, faults: faultWords, filter } = texts[language]
  const of = (name: Exclude<keyof Letter, 'reason'>) => {
    const fault = faults[name]
    return {
      ...{ name, label: words[name], value: letter[name] },
      fault: fault && faultWords[fault],
    }
  }
  return section(
    'letter',
    words.ask,
    html`<form class="layout-stackLarge layout-narrow" method="post" action="/supervision/letter">
      ${kept !== undefined && html`<input type="hidden" name="question" value="${kept}" />`}
      ${field({ ...of('hetu'), hint: kept === undefined ? words.hetuHint : filter.hetuKept })}
      ${field({ ...of('received'), type: 'date' })}
      <div class="pairs">
        ${field({ ...of('from'), type: 'date' })} ${field({ ...of('to'), type: 'date' })}
      </div>
      ${textArea({ ...of('numbers'), hint: words.numbersHint })}
      ${choice({
        ...{ name: 'reason', value: 'yes', label: words.reason, type: 'checkbox' },
        checked: letter.reason === 'yes',
      })}
      ${button(words.find, { name: 'do', value: 'find' })}
    </form>`,
  )
}

type Choosing = Reader &
  Readonly<{
    letter: Letter
    found: LetterRows
    question: string
    answer: Answer
    faults: AnswerFaults
  }>

/** Which of the rows the answer is about, in which language, with which words of the officer's own. */
export function chooseBody(choosing: Choosing): Content {
  const { language, letter, found, question, answer, faults } = choosing
  const { letter: words, faults: faultWords } = texts[language]
  const { rows, missing, unlooked, tooOld, isCut } = found
  const most = numberInWords(language, mostOfLetter)
  return [
    html`<p>
      ${rows.length === 0 ? words.none : words.found(rows.length)}
      ${words.due(dayInWords(language, answerDue(letter.received)))}
    </p>`,
    missing.length > 0 && notice('info', words.missing(missing.join(', ')), false),
    unlooked.length > 0 && notice('info', words.unlooked(unlooked.join(', '), most), false),
    tooOld > 0 && notice('info', words.tooOld(tooOld), false),
    isCut && unlooked.length === 0 && notice('info', words.cut(most), false),
    rows.length > 0 &&
      html`<form class="layout-stackLarge layout-narrow" method="post" action="/supervision/letter">
        <input type="hidden" name="question" value="${question}" />
        <fieldset ${faults.rows && html`aria-describedby="rows-fault"`}>
          <legend class="rows-title">${words.choose}</legend>
          <p>${words.chooseText}</p>
          ${faults.rows && html`<p class="field-notes-error" id="rows-fault">${faultWords.rows}</p>`}
          ${rows.map((row) => {
            const said = rowWords(row, choosing)
            const about = [said.unit, said.organisation, said.documents, said.ground]
            return choice({
              ...{ name: 'row', value: row.id, type: 'checkbox' },
              label: `${momentInWords(language, row.at)}: ${said.who}. ${said.operation}.`,
              about: [
                ...about.filter(Boolean),
                texts[language].list.number(shortNumber(row.id)),
              ].join(' · '),
              checked: answer.row.some((number) => isNumberOf(number, row.id)),
            })
          })}
        </fieldset>
        <fieldset>
          <legend class="rows-title">${words.language}</legend>
          ${languages.map((each) =>
            choice({
              ...{ name: 'language', value: each, label: words.languages[each] },
              checked: each === (answer.language ?? language),
            }),
          )}
        </fieldset>
        ${textArea({
          ...{ name: 'recipient', label: words.recipient, hint: words.recipientHint },
          ...{ value: answer.recipient, rows: 3 },
          fault: faults.recipient && faultWords.recipient,
        })}
        ${textArea({
          ...{ name: 'words', label: words.words, hint: words.wordsHint, value: answer.words },
          ...{ rows: 8, fault: faults.words && faultWords.words },
        })}
        ${button(words.make, { name: 'do', value: 'make' })}
      </form>`,
    html`<p><a class="text-go" href="/supervision/letter">${words.again}</a></p>`,
  ]
}
