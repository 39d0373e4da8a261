import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '@/mocks/services/harness/html'
import { field } from '../../../view/field'
import { button, section } from '../../../view/parts'
import { texts } from '../texts'
import type { SampleFaults, WrittenSample } from './read-sample'

/** The form by which a sample is drawn. */
export function sampleBody(
  language: Language,
  written: WrittenSample,
  faults: SampleFaults,
): Content {
  const { sample: words, filter, faults: faultWords } = texts[language]
  const of = (name: keyof WrittenSample) => {
    const fault = faults[name]
    return { value: written[name], fault: fault && faultWords[fault] }
  }
  // Its days have names of their own: the page has another period in it.
  const day = (name: 'from' | 'to') =>
    field({ ...of(name), name: `sample-${name}`, label: filter[name], type: 'date' })
  return section(
    'sample',
    words.heading,
    html`<form class="layout-stackLarge layout-narrow" method="post" action="/supervision">
      <p>${words.about}</p>
      <div class="pairs">
        ${day('from')} ${day('to')}
        ${field({ ...of('size'), name: 'size', label: words.size, inputMode: 'numeric' })}
        ${field({ ...of('seed'), name: 'seed', label: words.seed, hint: words.seedHint })}
      </div>
      ${button(words.submit, { name: 'do', value: 'sample', second: true })}
    </form>`,
  )
}
