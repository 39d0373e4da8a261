import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'
import type { Language } from '@/lib/domain/codes/languages'
import { momentInWords } from '../../view/dates'
import { withReason } from '../waiting/with-reason'
import { texts } from './texts'

/** What became of a decision or of a notice of a change: waits, signed, in force from when, sent back and why. */
export function becameInWords(language: Language, change: ReferenceChange): string {
  const { became } = texts[language]
  const { kind, decision, decidedBy, decidedAt, heldFrom, holdsFrom, needsSecond } = change
  const by = decidedBy?.name ?? ''
  const at = decidedAt === undefined ? '' : momentInWords(language, decidedAt)
  if (decision === 'refused') return withReason(language, became.refused(by, at), change)
  if (kind === 'deployment-draft' && decision === 'confirmed') return became.signed(by, at)
  if (heldFrom !== null) return became.holds(momentInWords(language, heldFrom))
  if (needsSecond && decision === null) return became.waits
  return became.comes(momentInWords(language, holdsFrom))
}
