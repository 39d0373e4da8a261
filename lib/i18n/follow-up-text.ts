import { answerDue, type FollowUp, type LetterKind } from '@/lib/domain/log/letter-times'
import { formatDate } from './dates'
import { headWords } from './head-words'
import {
  letterParties,
  letterRows,
  letterText,
  toController,
  type Letter,
  type LetterText,
  type Sender,
} from './letter-text'
import type { Locale } from './locales'
import { personName } from './person-name'
import { translator } from './translator'

/** What the writer has said. `day`: when the request came in, or was refused; null: it is left to be written by hand. */
export type Said = Readonly<{ kind: LetterKind; reason: string; day: string | null }>

/** The words of any of the letters about rows. */
export function wordsOfLetter(
  locale: Locale,
  letter: Letter,
  sender: Sender,
  today: string,
  { kind, reason, day }: Said,
): LetterText {
  return kind === 'request'
    ? letterText(locale, letter, sender, today, reason)
    : followUpText(locale, letter, sender, today, { kind, reason, day })
}

/**
 * The letter when no answer has come in time, and the one to the Data Protection Ombudsman when the request was refused (L6). The
 * refusal is a written decision, which the writer can attach.
 */
function followUpText(
  locale: Locale,
  letter: Letter,
  sender: Sender,
  today: string,
  { kind, reason, day }: Said & Readonly<{ kind: FollowUp }>,
): LetterText {
  const t = translator(locale)
  const { capacity } = sender
  const to = kind === 'late' ? toController(locale, letter) : t('letter.refusal.to')
  const words = {
    controller: letter.controller.name[locale],
    day: day === null ? t('letter.byHand') : formatDate(locale, day),
    due: day === null ? '' : formatDate(locale, answerDue(day)),
    dated: day === null ? 'no' : 'yes',
    count: letter.rows.length,
  }
  const forOther =
    capacity === 'self'
      ? []
      : [
          t('letter.forOther', {
            client: personName(locale, sender),
            capacity: t(`letter.capacity.${capacity}`),
          }),
        ]
  const end =
    kind === 'late'
      ? [t('letter.late.ask'), t('letter.late.next'), t('letter.text.answer')]
      : [
          ...(reason === '' ? [] : [t('letter.refusal.why', { reason })]),
          t('letter.refusal.attached'),
        ]
  return {
    title: t(`letter.${kind}.heading`),
    parties: letterParties(locale, to, sender, today),
    body: [t(`letter.${kind}.what`, words), ...forOther, t(`letter.${kind}.rows`, words)],
    rows: letterRows(locale, letter),
    end: [...end, headWords(locale, letter.head)],
    sign: [t('letter.text.signature')],
  }
}
