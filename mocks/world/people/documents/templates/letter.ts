import type { DocumentType } from '@/lib/domain/codes/document-types'

import { h2, p, ul, type DocumentText } from '../blocks'
import { pick, type Frame } from '../frame'
import { about, type KeyFact } from '../key-facts'
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
    structured: {
      type,
      facts: [
        about(frame),
        { code: 'noted', value: kind.items },
        ...remedyOf(type),
        { code: 'next', value: `${kind.closing} ${situation.followUp}` },
      ],
    },
  }
}

/** A restriction is challenged at the court; on which day it was notified, the decision does not tell. */
const remedyOf = (type: DocumentType): readonly KeyFact[] =>
  type === 'restriction-decision'
    ? [
        { code: 'remedy', is: 'court' },
        { code: 'remedy-days', value: 30 },
      ]
    : []
