import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'
import type { Language } from '@/lib/domain/codes/languages'
import { texts } from './texts'

/** What is said of a change that went back, with why it did when that was written. */
export function withReason(
  language: Language,
  said: string,
  { decisionReason }: Pick<ReferenceChange, 'decisionReason'>,
): string {
  return decisionReason === undefined
    ? said
    : `${said}. ${texts[language].why.because(decisionReason)}`
}
