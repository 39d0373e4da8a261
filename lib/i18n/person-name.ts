import { formatDate } from './dates'
import type { Locale } from './locales'
import { translator } from './translator'

export type Person = Readonly<{
  /** Null: there is no name yet. */
  displayName: string | null
  /** YYYY-MM-DD */
  birthDate: string
  /** In what capacity the reader sees her: guardians and those with a right to information see a child. */
  capacity: 'self' | 'guardian' | 'information-right' | 'proxy' | 'health-only'
}>

/** What a person is called, wherever her name stands; who has no name yet is told as what she is, by her day of birth. */
export function personName(locale: Locale, { displayName, birthDate, capacity }: Person): string {
  if (displayName !== null) return displayName
  const child = capacity === 'guardian' || capacity === 'information-right'
  const words = child ? 'common.namelessChild' : 'common.namelessPerson'
  return translator(locale)(words, { date: formatDate(locale, birthDate) })
}
