import type { FollowedTest, SeenStep } from '@/lib/contracts/archive/joint-tests'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content, type Markup } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { dayInWords, momentInWords, timeInWords } from '../../view/dates'
import { facts } from '../../view/facts'
import { button, notice, section } from '../../view/parts'
import { texts } from './texts'

type Shown = Readonly<{
  language: Language
  test: FollowedTest
  names: ReadonlyMap<string, string>
  /** Why what was asked for was not done. */
  problem?: 'conflict' | 'unfit' | undefined
  /** The reader confirms reports. */
  isOperator: boolean
}>

/** One test: how far it has come, each step as the archive has seen it, and what one may do. */
export function testBody(shown: Shown): Content {
  const { language, test, names, problem } = shown
  const { test: words, states, stateSentences } = texts[language]
  const party = (id: string, system: string) => `${names.get(id) ?? id}, ${system}`
  const planner = names.get(test.plannedBy.organisation) ?? test.plannedBy.organisation
  return [
    problem && notice('stop', words[problem], false),
    notice(test.state === 'passed' ? 'done' : 'info', states[test.state], [
      html`<p>${stateSentences[test.state]}</p>`,
      test.state === 'waiting' &&
        shown.isOperator &&
        html`<p><a class="text-go" href="/operator">${words.confirm}</a></p>`,
    ]),
    section('now', words.now, [
      facts([
        [words.organiser, party(test.organiser, test.organiserSystem.name)],
        [words.producer, party(test.producer, test.producerSystem.name)],
        [words.client, test.client],
        [
          words.time,
          words.period(momentInWords(language, test.from), timeInWords(language, test.until)),
        ],
        [words.planned, `${test.plannedBy.name}, ${planner}`],
        ...(test.agreedBy === null ? [] : [[words.agreed, test.agreedBy] as const]),
      ]),
      test.may.includes('agree') && actForm(test.id, 'agree', words.agree),
    ]),
    section('steps', words.steps, [
      html`<div class="layout-stack">
        <p>${words.stepsLead}</p>
        <ol class="steps">
          ${test.steps.map((each, index) => step(shown, each, isNext(test, index)))}
        </ol>
      </div>`,
      html`<p><a class="text-go" href="/joint-tests/${test.id}">${words.again}</a></p>`,
    ]),
    section('sign', words.sign, signing(shown)),
    test.may.includes('withdraw') && actForm(test.id, 'withdraw', words.withdraw, true),
    html`<p><a class="text-go" href="/joint-tests">${words.toAll}</a></p>`,
  ]
}

/** The first that has not been seen is the one that is awaited. */
const isNext = ({ steps }: FollowedTest, index: number) =>
  steps.findIndex(({ seen }) => seen === null) === index

function step(
  shown: Shown,
  { step: name, seen }: FollowedTest['steps'][number],
  isAwaited: boolean,
): Markup {
  const { test: words, steps } = texts[shown.language]
  const { awaited } = steps[name]
  return html`<li>
    <strong>${steps[name].name}</strong>
    ${seen !== null && html`<p><span class="tag-tag tag-solid">${words.seen}</span> ${inWords(shown, seen)}</p>`}
    ${!seen && isAwaited && html`<p><span class="tag-tag">${words.notSeen}</span> ${awaited}</p>`}
    ${!seen && !isAwaited && html`<p class="text-quiet">${words.later}: ${awaited}</p>`}
  </li>`
}

/** When a step was seen, and what of it. */
function inWords({ language, names }: Shown, { at, unit, day, documentType }: SeenStep): string {
  const words = texts[language].test
  return [
    momentInWords(language, at),
    ...(unit === undefined ? [] : [words.unit(names.get(unit) ?? unit)]),
    ...(day === undefined ? [] : [words.day(dayInWords(language, day))]),
    ...(documentType === undefined
      ? []
      : [words.document(codeName(language, 'documentType', documentType))]),
  ].join('; ')
}

function signing({ language, test }: Shown): Content {
  const words = texts[language].test
  const isWhole = test.steps.every(({ seen }) => seen !== null)
  return [
    html`<p>${words.signLead}</p>`,
    !isWhole && html`<p>${words.notAll}</p>`,
    test.signatures.length > 0 &&
      html`<ul class="text-list">
        ${test.signatures.map(
          ({ side, name, at }) =>
            html`<li>${words.signed(side, name, momentInWords(language, at))}</li>`,
        )}
      </ul>`,
    test.signatures.length > 0 &&
      html`<p>
        <a class="text-go" href="/joint-tests/${test.id}/report" download>${words.report}</a>
      </p>`,
    isWhole && test.may.includes('sign') && actForm(test.id, 'sign', words.signButton),
  ]
}

const actForm = (id: string, act: string, text: string, second = false) =>
  html`<form class="layout-buttons" method="post" action="/joint-tests/${id}">
    ${button(text, { name: 'act', value: act, second })}
  </form>`
