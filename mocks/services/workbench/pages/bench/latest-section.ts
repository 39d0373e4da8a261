import type { Checklist } from '@/lib/contracts/archive/checklist'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { atDots } from '../../view/at-dots'
import { codeName } from '../../view/code-names'
import { momentInWords } from '../../view/dates'
import { section } from '../../view/parts'
import { table } from '../../view/table'
import { texts } from './texts'

/** What the archive has taken from the system last. */
export function latestSection(
  language: Language,
  system: string,
  { latest }: Pick<Checklist, 'latest'>,
): Content {
  const words = texts[language].list
  return section('latest', words.latest, [
    html`<p>${words.latestLead}</p>`,
    latest.length === 0
      ? html`<p>${words.latestNone}</p>`
      : table({
          caption: words.latestCaption,
          heads: [words.identifier, words.type, words.version, words.storedAt],
          rows: latest.map(({ identifier, type, version, storedAt }) => [
            atDots(identifier),
            codeName(language, 'documentType', type),
            version,
            momentInWords(language, storedAt),
          ]),
        }),
    html`<p><a class="text-go" href="/bench/${system}#latest">${words.again}</a></p>`,
  ])
}
