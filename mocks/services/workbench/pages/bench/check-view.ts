import { z } from 'zod'
import { html, type Content } from '../../../harness/html'
import { atDots } from '../../view/at-dots'
import { facts } from '../../view/facts'
import { notice, section } from '../../view/parts'
import { table } from '../../view/table'
import { storeForm, type Storing } from './store/store-view'
import { storingGuide } from './storing-guide'
import { texts } from './texts'

/** What $validate answers. */
export const outcomeSchema = z.object({
  issue: z.array(
    z.object({
      severity: z.string(),
      diagnostics: z.string().default(''),
      expression: z.array(z.string()).default([]),
      details: z
        .object({ coding: z.array(z.object({ code: z.string() })).default([]) })
        .default({ coding: [] }),
    }),
  ),
})
export type Outcome = z.output<typeof outcomeSchema>

/** What the codes of errors mean, in the reader's language. */
export type Meanings = ReadonlyMap<string, string>

export const faultsIn = ({ issue }: Outcome) => issue.filter(({ severity }) => severity === 'error')

/** All that is wrong with a transaction: where, what, and what each code means. */
export function checkBody(storing: Storing, outcome: Outcome, meanings: Meanings): Content {
  const { language, system } = storing
  const { check: words, store, toAll } = texts[language]
  const faults = faultsIn(outcome)
  const codeOf = ({ details }: Outcome['issue'][number]) => details.coding[0]?.code ?? ''
  const codes = [...new Set(faults.map(codeOf))].filter((code) => code !== '').sort()
  const back = html`<div>
    <p><a class="text-go" href="/bench/${system}">${texts[language].register.toSystem}</a></p>
    <p><a class="text-go" href="/bench">${toAll}</a></p>
  </div>`
  if (faults.length === 0)
    return [
      notice('done', words.fine, html`<p>${words.fineText}</p>`),
      section('store', store.heading, storeForm(storing)),
      section('curl', store.curl, [
        html`<p>${store.curlLead}</p>`,
        storingGuide(language, system),
        html`<p><a class="text-go" href="/bench/${system}#latest">${store.seen}</a></p>`,
      ]),
      back,
    ]
  return [
    notice('stop', words.wrong(faults.length), false),
    table({
      caption: words.caption,
      heads: [words.where, words.what, words.code],
      rows: faults.map((each) => [
        each.expression.length > 0 ? atDots(each.expression.join(', ')) : words.whole,
        html`<span lang="en">${each.diagnostics}</span>`,
        html`<a href="#code-${codeOf(each)}">${codeOf(each)}</a>`,
      ]),
    }),
    section(
      'codes',
      words.codes,
      facts(
        codes.map((code) => [
          code,
          html`<span id="code-${code}">${meanings.get(code) ?? code}</span>`,
        ]),
      ),
    ),
    back,
  ]
}
