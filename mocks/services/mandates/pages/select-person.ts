import type { Language } from '@/lib/domain/codes/languages'
import { nameInWords } from '../../../world/people/display-name-of'
import { html } from '../../harness/html'
import type { Choosable } from '../register'
import { texts } from '../texts'
import { hiddenFields, inFrame } from './frame'

export type SelectPerson = Readonly<{
  language: Language
  /** Who acts; undefined when the population register does not know the person. */
  delegateName: string | undefined
  people: readonly Choosable[]
  /** The parameters that the browser came with, which the form sends back. */
  request: Readonly<Record<string, string>>
}>

/** The page where one chooses for whom to act. */
export function selectPerson(page: SelectPerson): string {
  const { choose } = texts[page.language]
  const list = html`<ul class="people">
    ${page.people.map((choosable) => item(choosable, page.language))}
  </ul>`
  return inFrame(page.language, choose.heading, page.request, [
    html`<p class="lead">
      ${page.delegateName === undefined ? choose.unknown : choose.who(page.delegateName)}
      ${page.people.length > 0 && choose.lead}
    </p>`,
    html`<form method="post" action="/oauth/authorize">
      ${hiddenFields(page.request)}
      <section aria-labelledby="people">
        <h2 id="people">${choose.peopleHeading}</h2>
        ${page.people.length > 0 ? list : html`<p>${choose.none}</p>`}
      </section>
      <p class="quiet">${choose.missing}</p>
      <div class="row">
        <button class="plain" name="cancel" value="yes">${choose.cancel}</button>
      </div>
    </form>`,
  ])
}

/** What was asked for is not right, and the person can't be sent back. */
export function selectionFault(language: Language): string {
  const { fault } = texts[language]
  const body = html`<div class="notice stop"><p>${fault.text}</p></div>`
  return inFrame(language, fault.heading, undefined, body)
}

function item({ person, grounds }: Choosable, language: Language) {
  const { choose } = texts[language]
  const about = `about-${person.key}`
  return html`<li>
    <button name="person" value="${person.key}" aria-describedby="${about}">
      ${nameInWords(language, person)}
    </button>
    <p id="${about}">
      ${choose.born(dayInWords(person.birthDate))}
      ${grounds.map((ground) => html`${choose.grounds[ground]} `)}
    </p>
  </li>`
}

/** "5.3.2026", which one reads in every language. */
function dayInWords(day: string): string {
  return day.split('-').map(Number).reverse().join('.')
}
