import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'
import type { Language } from '@/lib/domain/codes/languages'
import { html, type Content } from '@/mocks/services/harness/html'
import { momentInWords } from '../../../view/dates'
import { facts } from '../../../view/facts'
import { keyInWords } from '../../waiting/in-words'
import { changeFacts } from '../change-facts'
import { texts as waitingTexts } from '../../waiting/texts'
import { withReason } from '../../waiting/with-reason'
import { texts } from './texts'

/** One change of the history: what, by whom, when and why, and what became of it. */
export function changeView(
  change: ReferenceChange,
  language: Language,
  names: ReadonlyMap<string, string>,
): Content {
  const words = texts[language]
  const kinds: Readonly<Record<string, string | undefined>> = waitingTexts[language].kinds
  const { kind, by, enteredAt, reason } = change
  return html`<div class="layout-stack">
    <h3>${kinds[kind] ?? kind}: ${keyInWords(change, language, names)}</h3>
    ${facts([
      ...changeFacts(change, language),
      [words.reason, reason],
      [words.enteredBy, words.entered(by.name, momentInWords(language, enteredAt))],
      [words.became, becameOf(change, language)],
    ])}
  </div>`
}

function becameOf(change: ReferenceChange, language: Language): string {
  const { states } = texts[language]
  const { needsSecond, decision, decidedBy, holdsFrom, heldFrom } = change
  const moment = momentInWords(language, heldFrom ?? holdsFrom)
  if (decision === 'refused')
    return withReason(language, states.refused(decidedBy?.name ?? '–'), change)
  if (decision === 'confirmed') return states.confirmed(decidedBy?.name ?? '–', moment)
  return needsSecond ? states.waiting : states.holds(moment)
}
