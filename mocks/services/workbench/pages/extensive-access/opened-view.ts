import type { OpenedRegister } from '@/lib/contracts/archive/opened-registers'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { numberInWords } from '../../view/numbers'
import { table } from '../../view/table'
import { texts } from './texts'

/** What an agreement opens today, by service task, in numbers that point at nobody. */
export function openedView(
  language: Language,
  title: string,
  { rows, withheld }: OpenedRegister,
): Content {
  const { numbers: words } = texts[language]
  if (rows.length === 0) return html`<p>${withheld ? words.onlyFew : words.none}</p>`
  return [
    table({
      caption: words.caption(title),
      heads: words.heads,
      rows: rows.map(({ serviceTask, documents, clients }) => [
        codeName(language, 'serviceTask', serviceTask),
        ...[documents, clients].map((count) => numberInWords(language, count)),
      ]),
    }),
    withheld && html`<p class="text-quiet">${words.withheld}</p>`,
  ]
}
