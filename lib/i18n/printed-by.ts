import type { Locale } from './locales'
import { personName, type Person } from './person-name'
import { translator } from './translator'

type Reader = Person &
  Readonly<{
    actorName: string
    capacity: 'self' | 'guardian' | 'information-right' | 'proxy'
  }>

/** The sentence of a printout on who made it, when, and in what capacity (R4). */
export function printedBy(
  locale: Locale,
  reader: Reader,
  when: Readonly<{ date: string; time: string }>,
): string {
  const t = translator(locale)
  const { actorName: name, capacity } = reader
  if (capacity === 'self') return t('document.printedSelf', { ...when, name })
  return t(`document.printed.${capacity}`, { ...when, name, person: personName(locale, reader) })
}
