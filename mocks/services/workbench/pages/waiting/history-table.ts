import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '../../../harness/html'
import { momentInWords } from '../../view/dates'
import { section } from '../../view/parts'
import { table } from '../../view/table'
import { texts } from './texts'
import { withReason } from './with-reason'

/** Who entered what, when and why, and what became of it, newest first (A12). `said`: what a change says, in a sentence. */
export function historyTable(
  language: Language,
  changes: readonly ReferenceChange[],
  said: (change: ReferenceChange) => string,
): Content {
  const { history: words } = texts[language]
  if (changes.length === 0) return html``
  const { when, who, what, reason, became } = words.columns
  return section(
    'history',
    words.heading,
    table({
      caption: words.caption,
      heads: [when, who, what, reason, became],
      rows: changes.map((change) => [
        momentInWords(language, change.enteredAt),
        change.by.name,
        said(change),
        change.reason,
        becameInWords(language, change),
      ]),
    }),
  )
}

function becameInWords(language: Language, change: ReferenceChange): string {
  const { decision, decidedBy, heldFrom, holdsFrom, needsSecond, content } = change
  const { became } = texts[language].history
  const by = decidedBy?.name ?? ''
  if (decision === 'refused') return withReason(language, became.refused(by), change)
  if (heldFrom === null && needsSecond && decision === null) return became.waits
  const moment = momentInWords(language, heldFrom ?? holdsFrom)
  if (heldFrom === null) return became.comes(moment)
  if (content === null) return became.ended(moment)
  return decision === 'confirmed' ? became.confirmed(by, moment) : became.holds(moment)
}
