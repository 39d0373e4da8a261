import type { NationalLanguage } from '@/lib/domain/codes/languages'
import { correctionDue } from '@/lib/domain/correction/correction-due'
import type { CorrectionField, TypedCorrection } from '@/lib/domain/correction/correction-fields'
import { formatDate } from './dates'
import { asPlainText, type LetterText } from './letter-text'
import type { Locale } from './locales'
import { personName, type Person } from './person-name'
import { translator } from './translator'

type Names = Readonly<{ name: Readonly<Record<Locale, string>> }>

/** The document that is to be corrected, who answers for it, and who asks. */
export type Correction = Readonly<{
  whose: Person &
    Readonly<{
      actorName: string
      capacity: 'self' | 'guardian' | 'information-right' | 'proxy'
    }>
  today: string
  title: string
  madeOn: string
  storedOn: string
  unit: Names & Readonly<{ contact: Readonly<{ address: string | null }> }>
  controller: Names & Readonly<{ address: string | null }>
}>

/** What has come of the form about an error; what was typed always comes back with it. */
export type CorrectionMade = Readonly<{
  typed: TypedCorrection
  language: NationalLanguage
  /** What is missing or too long. */
  problems: readonly CorrectionField[]
  /** The document could not be read now. */
  unavailable: boolean
  made: Readonly<{
    letter: LetterText
    /** In the language of the page, when that is none of the authorities'. */
    own: LetterText | null
    mail: Readonly<{ subject: string; body: string }>
  }> | null
}>

/**
 * The words of a request to correct a document (GDPR, articles 12, 16 and 19). Personal identity code and address are left to
 * be written by hand, as in every letter.
 */
export function correctionText(
  locale: Locale,
  correction: Correction,
  typed: TypedCorrection,
): LetterText {
  const t = translator(locale)
  const { unit, controller, today, whose } = correction
  const address = unit.contact.address ?? controller.address
  const to = [unit.name[locale], controller.name[locale], ...(address ? [address] : [])]
  return {
    title: t('correction.text.title'),
    parties: [
      t('letter.text.to', { controller: [...new Set(to)].join(', ') }),
      t('letter.text.date', { date: formatDate(locale, today) }),
      t('letter.text.from', { name: whose.actorName }),
      t('letter.text.personalId'),
      t('letter.text.address'),
    ],
    ...askedFor(locale, correction, typed),
    sign: [t('letter.text.signature')],
  }
}

/** The same for an e-mail: its subject, which tells nothing, and a text in which nothing is left to be filled in by hand. */
export function correctionMail(locale: Locale, correction: Correction, typed: TypedCorrection) {
  const t = translator(locale)
  const { unit, whose } = correction
  const text = {
    title: t('correction.mail.greeting', { unit: unit.name[locale] }),
    parties: [],
    ...askedFor(locale, correction, typed),
    sign: [t('correction.mail.sign', { name: whose.actorName })],
  }
  return { subject: t('correction.text.title'), body: asPlainText(text) }
}

/** The request itself: which document and place, what is wrong, how it should be, and what is due. */
function askedFor(
  locale: Locale,
  { whose, today, title, madeOn, storedOn }: Correction,
  { place, wrong, right }: TypedCorrection,
): Pick<LetterText, 'body' | 'rows' | 'end'> {
  const t = translator(locale)
  const { capacity } = whose
  const request =
    capacity === 'self'
      ? t('correction.text.request')
      : t('correction.text.requestForOther', {
          client: personName(locale, whose),
          capacity: t(`letter.capacity.${capacity}`),
        })
  const date = formatDate(locale, today)
  return {
    body: [request],
    rows: [
      t('correction.text.document', { title, date: formatDate(locale, madeOn) }),
      t('correction.text.version', { date: formatDate(locale, storedOn) }),
      t('correction.text.place', { place }),
      t('correction.text.wrong', { wrong }),
      t('correction.text.right', { right }),
    ],
    end: [
      t('correction.text.due', { date, due: formatDate(locale, correctionDue(today)) }),
      t('correction.text.refusal'),
      t('correction.text.others'),
    ],
  }
}
