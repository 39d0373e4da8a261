import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { button, section } from '../../view/parts'
import { textArea } from '../../view/text-area'
import { texts as peopleTexts } from './people/texts'
import { texts } from './texts'

/** A system that the vendor makes, as the register has it. */
export type System = Readonly<{
  id: string
  name: string
  /** In whose register it stores. */
  organisation: string
  /** Names of its keys; null: they are at an address of its own. */
  keys: readonly string[] | null
}>

export type WrittenRegistration = Readonly<{
  statement: string
  jwks: string
  faults: Readonly<{ statement?: string; jwks?: string }>
}>

/** The vendor's systems, and the form that registers one more. */
export function systemsBody(
  language: Language,
  systems: readonly System[],
  names: ReadonlyMap<string, string>,
  { statement, jwks, faults }: WrittenRegistration,
): Content {
  const { systems: words, register } = texts[language]
  const people = peopleTexts[language]
  return [
    section(
      'systems',
      words.heading,
      systems.length === 0
        ? html`<p>${words.none}</p>`
        : html`<ul class="rows-rows">
            ${systems.map(
              ({ id, name, organisation }) =>
                html`<li class="pressable-row">
                  <h3 class="rows-title pressable-way"><a href="/bench/${id}">${name}</a></h3>
                  <p class="rows-meta">${words.of(names.get(organisation) ?? words.someone)}</p>
                </li>`,
            )}
          </ul>`,
    ),
    section(
      'people',
      people.heading,
      html`<p>${people.about}</p>
        <p><a class="text-go" href="/bench/people">${people.make}</a></p>`,
    ),
    section(
      'register',
      register.heading,
      html`<p>${register.lead}</p>
        <form class="layout-stack layout-narrow" method="post" action="/bench">
          ${textArea({
            ...{ name: 'statement', label: register.statement, value: statement },
            fault: faults.statement,
          })}
          ${textArea({
            ...{ name: 'jwks', label: register.jwks, hint: register.jwksHint, value: jwks },
            ...{ fault: faults.jwks, rows: 8 },
          })}
          ${button(register.send)}
        </form>`,
    ),
  ]
}
