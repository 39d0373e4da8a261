import { witnessText, type LogWitness } from '@/lib/domain/log/log-witness'
import { formatDate, formatTimeAndOffset } from './dates'
import type { Locale } from './locales'
import { translator } from './translator'

type Head = LogWitness & Readonly<{ signedAt: string; key: string }>

/** Which signed head of the log something was made under, as it stands in files and letters. */
export function headWords(locale: Locale, head: Head): string {
  const { signedAt, key } = head
  return translator(locale)('logProof.head.words', {
    value: witnessText(head),
    date: formatDate(locale, signedAt),
    time: formatTimeAndOffset(locale, signedAt),
    key,
  })
}
