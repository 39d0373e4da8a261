import { documentTypes } from '@/lib/domain/codes/document-types'
import type { Language } from '@/lib/domain/codes/languages'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { html, type Content } from '@/mocks/services/harness/html'
import { codeName } from '../../../view/code-names'
import { field } from '../../../view/field'
import { button, notice, section } from '../../../view/parts'
import { select } from '../../../view/select'
import { texts } from '../texts'
import { ages, statuses, type Search, type SearchFaults, type SearchField } from './read-search'

type Written = Readonly<{
  written: Search
  faults: SearchFaults
  /** By which the login finds the client again whose code was written; it does not come back in the page. */
  kept: string | undefined
}>

/** What an archivist can search by, with what was written and what is wrong with it. */
export function searchBody(
  language: Language,
  { written: search, faults, kept }: Written,
): Content {
  const { search: words, faults: faultWords } = texts[language]
  const of = (name: SearchField) => {
    const fault = faults[name]
    return { name, value: search[name], fault: fault && faultWords[fault] }
  }
  const line = (name: 'hetu' | 'identifier' | 'storedBy') =>
    field({
      ...{ ...of(name), label: words[name] },
      hint: name === 'hetu' && kept !== undefined ? words.hetuKept : words[`${name}Hint`],
    })
  const day = (name: 'madeFrom' | 'madeTo' | 'storedFrom' | 'storedTo') =>
    field({ ...of(name), label: words[name], type: 'date' })
  const codes = (name: 'serviceTask' | 'type', list: readonly string[]) => {
    const names = name === 'type' ? 'documentType' : name
    const named = list.map((code) => [code, codeName(language, names, code)] as const)
    return select({ ...of(name), label: words[name], options: [['', words.any], ...named] })
  }
  return section(
    'search',
    words.heading,
    html`<form class="layout-stackLarge layout-narrow" method="post" action="/archivist">
      <p>${words.hint}</p>
      ${kept !== undefined && html`<input type="hidden" name="question" value="${kept}" />`}
      ${faults.all && notice('stop', faultWords[faults.all], false)} ${line('hetu')}
      ${line('identifier')}
      <div class="pairs">
        ${codes('serviceTask', serviceTasks)} ${codes('type', documentTypes)}
        ${select({ ...of('age'), label: words.age, options: ages.map((age) => [age, words.ages[age]]) })}
        ${select({
          ...{ ...of('status'), label: words.status },
          options: statuses.map((status) => [status, words.statuses[status]]),
        })}
        ${day('madeFrom')} ${day('madeTo')} ${day('storedFrom')} ${day('storedTo')}
      </div>
      ${line('storedBy')} ${button(words.submit, { name: 'do', value: 'search' })}
    </form>`,
  )
}
