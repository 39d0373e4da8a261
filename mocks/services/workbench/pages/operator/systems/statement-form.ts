import { documentTypes } from '@/lib/domain/codes/document-types'
import type { Language } from '@/lib/domain/codes/languages'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { html, type Content } from '@/mocks/services/harness/html'
import { codeName } from '../../../view/code-names'
import { field } from '../../../view/field'
import { button, choice, section } from '../../../view/parts'
import { select } from '../../../view/select'
import { texts } from './texts'
import { profiles, type FaultyField, type Written } from './written-statement'

type Form = Readonly<{
  language: Language
  written: Written
  faults: ReadonlySet<FaultyField>
  organisations: ReadonlyMap<string, string>
  path: string
}>

/** The form by which the operator vouches for a system. */
export function statementForm(form: Form): Content {
  const { language, written, faults, organisations, path } = form
  const words = texts[language]
  const faultIn = (name: FaultyField) => (faults.has(name) ? words.faults[name] : undefined)
  const line = (name: 'softwareId' | 'name' | 'address', hint: string) =>
    field({ name, label: words[name], hint, value: written[name], fault: faultIn(name) })
  const list = (
    name: 'serviceTasks' | 'documentTypes',
    codes: readonly string[],
    kind: 'serviceTask' | 'documentType',
  ) =>
    html`<details class="more-more" ${written[name].length > 0 && html`open`}>
      <summary>${words[name]}</summary>
      <fieldset>
        <legend>${words[name]}</legend>
        ${codes.map((value) =>
          choice({
            ...{ type: 'checkbox', name, value, label: codeName(language, kind, value) },
            checked: written[name].includes(value),
          }),
        )}
      </fieldset>
    </details>`
  return section(
    'vouch',
    words.vouch,
    html`<form class="layout-stack layout-narrow" method="post" action="${path}">
      ${select({
        ...{ name: 'organisation', label: words.organisation, value: written.organisation },
        ...{ options: [['', words.choose], ...organisations], fault: faultIn('organisation') },
      })}
      ${select({
        ...{ name: 'vendor', label: words.vendor, value: written.vendor },
        ...{ options: [['', words.noVendor], ...organisations], fault: faultIn('vendor') },
      })}
      ${line('name', words.nameHint)} ${line('softwareId', words.softwareIdHint)}
      <fieldset>
        <legend>${words.profile}</legend>
        ${profiles.map((value) =>
          choice({
            ...{ name: 'profile', value, label: words.profiles[value] },
            checked: value === written.profile,
          }),
        )}
      </fieldset>
      ${choice({
        ...{ type: 'checkbox', name: 'oldDataOnly', value: 'yes', label: words.oldDataOnly },
        checked: written.oldDataOnly,
      })}
      ${line('address', words.addressHint)}
      <p class="text-quiet">${words.narrow}</p>
      ${list('serviceTasks', serviceTasks, 'serviceTask')}
      ${list('documentTypes', documentTypes, 'documentType')} ${button(words.make)}
    </form>`,
  )
}
