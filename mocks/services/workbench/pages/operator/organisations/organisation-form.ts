import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '@/mocks/services/harness/html'
import { field } from '../../../view/field'
import { button, choice, section } from '../../../view/parts'
import { select } from '../../../view/select'
import { texts } from './texts'
import { organisationKinds, type Faults, type Field, type Written } from './written-organisation'

type Form = Readonly<{
  language: Language
  written: Written
  faults: Faults
  /** Whether an organisation that is there is changed: its short name stands. */
  isChange: boolean
  /** What a unit may belong to, by id. */
  wholes: readonly (readonly [id: string, name: string])[]
  path: string
}>

/** The form that lets an organisation in, or changes one. */
export function organisationForm(form: Form): Content {
  const { language, written, faults, isChange, wholes, path } = form
  const words = texts[language]
  const faultIn = (name: Field): string | undefined => {
    const told: Readonly<Record<string, string | undefined>> =
      words.faults[name === 'sv' || name === 'fi' || name === 'en' ? 'name' : name]
    return told[faults[name] ?? '']
  }
  const line = (name: Exclude<Field, 'kind' | 'partOf'>, hint?: string) =>
    field({
      ...{ name, label: words[name], value: written[name], fault: faultIn(name) },
      ...(hint !== undefined && { hint }),
    })
  const kindFault = faultIn('kind')
  return section(
    'enter',
    isChange ? words.changeOf(written[language]) : words.add,
    html`<form class="layout-stack layout-narrow" method="post" action="${path}">
      ${
        isChange
          ? html`<input type="hidden" name="id" value="${written.id}" /><input
                type="hidden"
                name="change"
                value="yes"
              />`
          : line('id', words.idHint)
      }
      <fieldset ${kindFault && html`aria-describedby="kind-fault"`}>
        <legend>${words.kind}</legend>
        ${kindFault && html`<p class="field-notes-error" id="kind-fault">${kindFault}</p>`}
        ${organisationKinds.map((value) =>
          choice({
            ...{ name: 'kind', value, label: words.kinds[value] },
            checked: value === written.kind,
          }),
        )}
      </fieldset>
      ${select({
        ...{ name: 'partOf', label: words.partOf, value: written.partOf, fault: faultIn('partOf') },
        options: [['', words.partOfNone], ...wholes],
      })}
      ${line('businessId', words.businessIdHint)} ${line('sv')} ${line('fi')} ${line('en')}
      <fieldset aria-describedby="contact-hint">
        <legend>${words.contact}</legend>
        <p class="field-notes-hint" id="contact-hint">${words.contactHint}</p>
        <div class="layout-stack">
          ${line('phone')} ${line('street')} ${line('postalCode')} ${line('city')}
        </div>
      </fieldset>
      ${line('reason', words.reasonHint)} ${button(words.save)}
    </form>`,
  )
}
