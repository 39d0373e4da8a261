import type { OpenedRegister } from '@/lib/contracts/archive/opened-registers'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { numberInWords } from '../../view/numbers'
import { table } from '../../view/table'
import { texts } from './texts'

/** What an agreement opens today, by service task, in numbers that point at nobody. */
export function openedView(language: Language, title: string, { rows }: OpenedRegister): Content {
  const { numbers: words } = texts[language]
  if (rows.length === 0) return html`<p>${words.none}</p>`
  return [
    table({
      caption: words.caption(title),
      heads: words.heads,
      rows: rows.map(({ serviceTask, documents, clients }) => [
        codeName(language, 'serviceTask', serviceTask),
        ...[documents, clients].map((count) => numberInWords(language, count)),
      ]),
    }),
    html`<p class="text-quiet">${words.rounded}</p>`,
  ]
}
