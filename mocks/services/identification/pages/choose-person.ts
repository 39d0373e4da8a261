import type { Language } from '@/lib/domain/codes/languages'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { nameInWords } from '../../../world/people/display-name-of'
import type { Person } from '../../../world/people/person'
import { html, type Markup } from '../../harness/html'
import { texts, type Texts } from '../texts'
import { inFrame } from './frame'

export const assurances = ['normal', 'low'] as const
export type Assurance = (typeof assurances)[number]
export type HetuFault = keyof Texts['choose']['faults']

export type ChoosePerson = Readonly<{
  language: Language
  /** The interaction's own address, which forms are sent to. */
  address: string
  /** The service that asks, as it calls itself. */
  asker: string
  people: readonly Person[]
  /** Who stands first, since a link has led here for them. */
  offered?: Person | undefined
  assurance: Assurance
  hetuFault?: HetuFault | undefined
}>

const exampleHetu = `010190-900${checkCharacterOf('010190', '900')}`

/** The page where one picks whom to log in as. Each form carries the language and the level that the page shows. */
export function choosePerson(page: ChoosePerson): string {
  const { choose } = texts[page.language]
  const link = (change: Partial<ChoosePerson>) => addressOf({ ...page, ...change })
  return inFrame({
    language: page.language,
    heading: choose.heading,
    titlePrefix: page.hetuFault ? choose.faultPrefix : '',
    addressIn: (language) => link({ language }),
    body: html`
      <p class="lead">${choose.asks(page.asker)} ${choose.lead}</p>
      ${offeredSection(page)} ${contents(page)} ${levelSection(page, link)} ${peopleSection(page)}
      ${hetuSection(page)} ${otherSection(page)}
    `,
  })
}

function offeredSection(page: ChoosePerson): Markup | false {
  const { offered } = page
  if (!offered) return false
  const { choose } = texts[page.language]
  return html`<section aria-labelledby="offered">
    <h2 id="offered">${choose.offeredHeading}</h2>
    ${form(
      page,
      html`<button name="person" value="${offered.key}">
        ${choose.continueAs(nameInWords(page.language, offered))}
      </button>`,
    )}
  </section>`
}

/** The list of people is long: links to what comes after it. */
function contents(page: ChoosePerson): Markup {
  const { choose } = texts[page.language]
  return html`<ul class="contents">
    ${page.people.length > 0 && html`<li><a href="#people">${choose.peopleHeading}</a></li>`}
    <li><a href="#other-person">${choose.hetuHeading}</a></li>
    <li><a href="#other">${choose.otherHeading}</a></li>
  </ul>`
}

function levelSection(page: ChoosePerson, link: (change: Partial<ChoosePerson>) => string): Markup {
  const { choose } = texts[page.language]
  const choices = assurances.map(
    (assurance) =>
      html`<li>
        <a
          href="${link({ assurance })}"
          ${assurance === page.assurance && html`aria-current="true"`}
          >${choose.level[assurance]}</a
        >
      </li>`,
  )
  return html`<section aria-labelledby="level">
    <h2 id="level">${choose.levelHeading}</h2>
    <ul class="choice">
      ${choices}
    </ul>
    ${page.assurance === 'low' && html`<div class="notice"><p>${choose.lowNotice}</p></div>`}
  </section>`
}

function peopleSection(page: ChoosePerson): Markup | false {
  if (page.people.length === 0) return false
  const { choose } = texts[page.language]
  // In the order in which the list of people brings them up.
  const groups = [...new Set(page.people.map((person) => person.group))]
  const list = (group: Person['group']) => page.people.filter((person) => person.group === group)
  return html`<section aria-labelledby="people">
    <h2 id="people">${choose.peopleHeading}</h2>
    ${form(
      page,
      groups.map(
        (group) =>
          html`<h3>${choose.groups[group]}</h3>
            <ul class="people">
              ${list(group).map((person) => personItem(page, person))}
            </ul>`,
      ),
    )}
  </section>`
}

function personItem(page: ChoosePerson, person: Person): Markup {
  const about = `about-${person.key}`
  return html`<li>
    <button name="person" value="${person.key}" aria-describedby="${about}">
      ${nameInWords(page.language, person)}
    </button>
    <p id="${about}">${person.about[page.language]}</p>
  </li>`
}

function hetuSection(page: ChoosePerson): Markup {
  const { choose } = texts[page.language]
  const fault = page.hetuFault && choose.faults[page.hetuFault]
  // What was typed is not written back: a personal identity code stays out of the markup.
  const input = html`<label for="hetu">${choose.hetuLabel}</label>
    <span class="hint" id="hetu-hint">${choose.hetuHint.replace('{example}', exampleHetu)}</span>
    ${fault && html`<span class="fault" id="hetu-fault">${choose.faultPrefix}${fault}</span>`}
    <div class="row">
      <input
        type="text"
        id="hetu"
        name="hetu"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        maxlength="20"
        aria-describedby="${fault && 'hetu-fault '}hetu-hint"
        ${fault && html`aria-invalid="true" autofocus`}
      />
      <button>${choose.hetuButton}</button>
    </div>`
  return html`<section aria-labelledby="other-person">
    <h2 id="other-person">${choose.hetuHeading}</h2>
    ${form(page, input)}
  </section>`
}

function otherSection(page: ChoosePerson): Markup {
  const { choose } = texts[page.language]
  const buttons = html`<div class="row">
    <button class="plain" name="other" value="foreigner">${choose.foreigner}</button>
    <button class="plain" name="other" value="cancel">${choose.cancel}</button>
  </div>`
  return html`<section aria-labelledby="other">
    <h2 id="other">${choose.otherHeading}</h2>
    ${form(page, buttons)}
  </section>`
}

function form(page: ChoosePerson, content: Markup | readonly Markup[]): Markup {
  return html`<form method="post" action="${page.address}">
    <input type="hidden" name="language" value="${page.language}" />
    <input type="hidden" name="assurance" value="${page.assurance}" />
    ${content}
  </form>`
}

function addressOf({ address, language, assurance }: ChoosePerson): string {
  return `${address}?${new URLSearchParams({ language, assurance })}`
}
