import { answerDue } from '@/lib/domain/log/letter-times'
import { shortNumber } from '@/lib/domain/text/short-number'
import { formatDate, formatTimeAndOffset } from './dates'
import { headWords } from './head-words'
import type { Locale } from './locales'
import { logSentence, type LoggedRow } from './log-sentence'
import { personName, type Person } from './person-name'
import { translator } from './translator'

export type Letter = Readonly<{
  controller: Readonly<{ name: Readonly<Record<Locale, string>> }>
  address: string | null
  rows: readonly (LoggedRow & Readonly<{ id: string }>)[]
  old: boolean
  head: Parameters<typeof headWords>[1]
}>

export type Sender = Person &
  Readonly<{
    actorName: string
    capacity: 'self' | 'guardian' | 'information-right' | 'proxy'
  }>

/** A letter in parts; each text is a paragraph. */
export type LetterText = Readonly<{
  title: string
  parties: readonly string[]
  body: readonly string[]
  /** The rows that it asks about. */
  rows: readonly string[]
  end: readonly string[]
  sign: readonly string[]
}>

/**
 * The words of a letter to a controller. Personal identity code and address are left to be written by hand: the portal
 * puts them in no file.
 *
 * @param today YYYY-MM-DD
 */
export function letterText(
  locale: Locale,
  letter: Letter,
  sender: Sender,
  today: string,
  reason: string,
): LetterText {
  const t = translator(locale)
  const { capacity } = sender
  const request =
    capacity === 'self'
      ? t('letter.text.request')
      : t('letter.text.requestForOther', {
          client: personName(locale, sender),
          capacity: t(`letter.capacity.${capacity}`),
        })
  return {
    title: t('letter.text.title'),
    parties: letterParties(locale, toController(locale, letter), sender, today),
    body: [request, t('letter.text.rowsIntro', { count: letter.rows.length })],
    rows: letterRows(locale, letter),
    end: [
      t('letter.text.names'),
      ...(letter.old && reason !== '' ? [t('letter.text.reason', { reason })] : []),
      t('letter.text.due', {
        date: formatDate(locale, today),
        due: formatDate(locale, answerDue(today)),
      }),
      t('letter.text.refusal'),
      t('letter.text.answer'),
      headWords(locale, letter.head),
    ],
    sign: [t('letter.text.signature')],
  }
}

/** "Till: Birkalands välfärdsområde, PB 108, …" */
export function toController(locale: Locale, { controller, address }: Letter): string {
  const to = translator(locale)('letter.text.to', { controller: controller.name[locale] })
  return address === null ? to : `${to}, ${address}`
}

/** Who writes to whom, and when. */
export function letterParties(
  locale: Locale,
  to: string,
  { actorName }: Sender,
  today: string,
): readonly string[] {
  const t = translator(locale)
  return [
    to,
    t('letter.text.date', { date: formatDate(locale, today) }),
    t('letter.text.from', { name: actorName }),
    t('letter.text.personalId'),
    t('letter.text.address'),
  ]
}

/** The rows, each in a line. */
export function letterRows(locale: Locale, { rows }: Letter): readonly string[] {
  return rows.map((row) =>
    translator(locale)('letter.text.row', {
      number: shortNumber(row.id),
      date: formatDate(locale, row.last),
      time: formatTimeAndOffset(locale, row.last),
      sentence: logSentence(locale, row, 'other'),
    }),
  )
}

/** The letter as plain text. */
export function asPlainText({ title, parties, body, rows, end, sign }: LetterText): string {
  const parts = [[title], parties, body, rows.map((row) => `– ${row}`), end, sign]
  const text = parts.flat().join('\n\n')
  return `${text.replaceAll('\u00ad', '')}\n`
}
