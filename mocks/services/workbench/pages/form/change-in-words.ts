import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'
import type { Language } from '@/lib/domain/codes/languages'
import { codeName } from '../../view/code-names'
import { dayInWords } from '../../view/dates'
import { restrictionInWords } from './restriction-in-words'
import { texts } from './texts'
import type { PlannedChange } from './written'

/** "Barnskydd visas från och med 1 mars 2027." */
export function changeInWords(language: Language, { kind, key, content }: PlannedChange): string {
  const { changes: words } = texts[language]
  if (kind === 'display-restriction') {
    return content === null
      ? words.restrictionEnds
      : words.restriction(restrictionInWords(language, content))
  }
  const task = codeName(language, 'serviceTask', key.split('/')[1] ?? '')
  const from = content?.from
  return from === undefined ? words.never(task) : words.start(task, dayInWords(language, from))
}

/** The same of a change that was entered once; the texts of the form are named, and not told. */
export function historyInWords(language: Language, change: ReferenceChange): string {
  if (change.kind === 'display-instructions') return texts[language].instructions.heading
  return changeInWords(language, change as ReferenceChange & PlannedChange)
}
