import type { Language } from '@/lib/domain/codes/languages'
import { html, type Markup } from '../../harness/html'
import type { Represented } from '../register'
import { texts } from '../texts'
import { hiddenFields, inFrame, type Asked } from './frame'

export type SelectOrganisation = Readonly<{
  language: Language
  /** Who acts; undefined when the population register does not know the person. */
  delegateName: string | undefined
  organisations: readonly Represented[]
  request: Asked
}>

/** What the button for all of them sends; no organisation is called so. */
export const allOrganisations = '*'

/** The page where one chooses for which organisation to act. */
export function selectOrganisation(page: SelectOrganisation): string {
  const { choose, organisations: words } = texts[page.language]
  const { organisations } = page
  const list = html`<ul class="people">
    ${organisations.map((each) => item(each, page.language))}
  </ul>`
  const all = html`<div class="row">
    <button class="plain" name="organisation" value="${allOrganisations}">${words.all}</button>
  </div>`
  return inFrame(page.language, words.heading, page.request, [
    html`<p class="lead">
      ${page.delegateName === undefined ? choose.unknown : choose.who(page.delegateName)}
      ${organisations.length > 0 && words.lead}
    </p>`,
    html`<form method="post" action="/oauth/authorize">
      ${hiddenFields(page.request)}
      <section aria-labelledby="organisations">
        <h2 id="organisations">${words.listHeading}</h2>
        ${organisations.length > 0 ? list : html`<p>${words.none}</p>`}
      </section>
      <p class="quiet">${words.missing}</p>
      ${organisations.length > 1 && all}
      <div class="row">
        <button class="plain" name="cancel" value="yes">${choose.cancel}</button>
      </div>
    </form>`,
  ])
}

function item({ organisation, tasks }: Represented, language: Language): Markup {
  const { id, names, businessId } = organisation
  const { organisations: words } = texts[language]
  const about = `about-${id}`
  return html`<li>
    <button name="organisation" value="${id}" aria-describedby="${about}">
      ${names[language]}
    </button>
    <p id="${about}">
      ${words.businessId(businessId)} ${tasks.map((task) => words.tasks[task]).join(' ')}
    </p>
  </li>`
}
