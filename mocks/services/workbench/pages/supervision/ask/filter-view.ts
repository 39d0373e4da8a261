import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '@/mocks/services/harness/html'
import { field } from '../../../view/field'
import { groundName } from '../../../view/ground-names'
import { button, section } from '../../../view/parts'
import { select } from '../../../view/select'
import { texts } from '../texts'
import { useGrounds, useKinds, type FilterFaults, type Filters } from './read-filters'

type Written = Readonly<{
  filters: Filters
  faults: FilterFaults
  /** By which the login finds the client again whose code was written. */
  kept: string | undefined
  /** Units that can be chosen, own ones first. */
  units: readonly (readonly [id: string, name: string])[]
}>

/** What narrows the use that is shown. */
export function filterBody(language: Language, { filters, faults, kept, units }: Written): Content {
  const { filter: words, faults: faultWords, kinds } = texts[language]
  const of = (name: Exclude<keyof Filters, 'worker'>) => {
    const fault = faults[name]
    return {
      ...{ name, label: words[name], value: filters[name] },
      fault: fault && faultWords[fault],
    }
  }
  const any = ['', words.any] as const
  return section(
    'filter',
    words.heading,
    html`<form class="layout-stackLarge layout-narrow" method="post" action="/supervision">
      ${kept !== undefined && html`<input type="hidden" name="question" value="${kept}" />`}
      <div class="pairs">
        ${field({ ...of('from'), type: 'date' })} ${field({ ...of('to'), type: 'date' })}
        ${select({
          ...of('ground'),
          options: [any, ...useGrounds.map((code) => [code, groundName(language, code)] as const)],
        })}
        ${select({ ...of('kind'), options: [any, ...useKinds.map((code) => [code, kinds[code]] as const)] })}
      </div>
      ${select({ ...of('unit'), options: [any, ...units] })}
      ${field({ ...of('hetu'), hint: kept === undefined ? words.hetuHint : words.hetuKept })}
      ${button(words.submit, { name: 'do', value: 'list' })}
    </form>`,
  )
}
