import { z } from 'zod'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { atDots } from '../../view/at-dots'
import { facts } from '../../view/facts'
import { notice, section } from '../../view/parts'
import { table } from '../../view/table'
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

/** All that is wrong with a transaction: where, what, and what each code means. */
export function checkBody(
  language: Language,
  system: string,
  { issue }: Outcome,
  meanings: Meanings,
): Content {
  const { check: words, toAll } = texts[language]
  const faults = issue.filter(({ severity }) => severity === 'error')
  const codeOf = ({ details }: Outcome['issue'][number]) => details.coding[0]?.code ?? ''
  const codes = [...new Set(faults.map(codeOf))].filter((code) => code !== '').sort()
  const back = html`<p>
      <a class="text-go" href="/bench/${system}">${texts[language].register.toSystem}</a>
    </p>
    <p><a class="text-go" href="/bench">${toAll}</a></p>`
  if (faults.length === 0)
    return [
      notice('done', words.fine, html`<p>${words.fineText}</p>`),
      section('store', words.store, [
        html`<p>${words.storeLead}</p>`,
        storingGuide(language, system),
        html`<p><a class="text-go" href="/bench/${system}#latest">${words.seen}</a></p>`,
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
