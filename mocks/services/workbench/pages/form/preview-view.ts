import type { DisplayPreview, DisplayPreviewSide } from '@/lib/contracts/archive/display-preview'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { dayInWords } from '../../view/dates'
import { numberInWords } from '../../view/numbers'
import { section } from '../../view/parts'
import { table } from '../../view/table'
import { texts } from './texts'

/** What a change would do, in numbers, and what the numbers count. */
export function previewBody(language: Language, preview: DisplayPreview): Content {
  const { preview: words } = texts[language]
  const { appears, disappears } = preview
  const isNothing = appears.rows.length + disappears.rows.length === 0
  return section(
    'preview',
    words.heading,
    html`<div class="layout-stack">
      ${side(language, appears, words.appears, words.appearing)}
      ${side(language, disappears, words.disappears, words.disappearing)}
      <p>${isNothing ? words.nothing : words.rounded}</p>
      <p class="text-quiet">${words.counted}</p>
    </div>`,
  )
}

function side(
  language: Language,
  { documents, clients, rows }: DisplayPreviewSide,
  sentence: (documents: string, clients: string, day: string | undefined) => string,
  caption: string,
): Content {
  if (rows.length === 0) return false
  const { preview: words, task } = texts[language]
  const number = (n: number) => numberInWords(language, n)
  const days = new Set(rows.map(({ from }) => from))
  const [day = ''] = days
  const only = days.size === 1 ? dayInWords(language, day) : undefined
  return [
    html`<p><strong>${sentence(number(documents), number(clients), only)}</strong></p>`,
    table({
      caption,
      heads: [task, words.type, words.from, words.documents, words.clients],
      rows: rows.map((row) => [
        codeName(language, 'serviceTask', row.serviceTask),
        codeName(language, 'documentType', row.documentType),
        dayInWords(language, row.from),
        number(row.documents),
        number(row.clients),
      ]),
    }),
  ]
}
