import type { DocumentType } from '@/lib/domain/codes/document-types'

import { h2, p, ul, type DocumentText } from '../blocks'
import { pick, type Frame } from '../frame'
import { letterhead, signature } from '../letterhead'
import { finnishLetters } from './finnish-letters'
import { swedishLetters } from './swedish-letters'

/** The shorter types, which share one shape: what it is about, the situation, what has been noted, what happens next. */
export function letter(type: DocumentType, frame: Frame): DocumentText {
  const { language, situation, variant } = frame
  const letters = language === 'fi' ? finnishLetters : swedishLetters
  const kind = letters[type]
  if (!kind) throw new Error(`no letter is of type ${type}`)
  const words =
    language === 'fi'
      ? { situation: 'Tilanne', noted: 'Todettu', next: 'Miten jatketaan' }
      : { situation: 'Situationen', noted: 'Antecknat', next: 'Fortsättning' }
  return {
    title: `${kind.name}: ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, kind.name),
      h2(kind.about),
      p(pick(situation.wish, variant)),
      h2(words.situation),
      p(pick(situation.background, variant)),
      h2(words.noted),
      ul(kind.items),
      p(pick(situation.opinion, variant)),
      h2(words.next),
      p(`${kind.closing} ${situation.followUp}`),
      ...signature(frame),
    ],
  }
}
