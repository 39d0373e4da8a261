import type { Translate } from './translator'

type Reader = Readonly<{
  displayName: string
  actorName: string
  capacity: 'self' | 'guardian' | 'information-right' | 'proxy'
}>

/** The sentence of a printout on who made it, when, and in what capacity (R4). */
export function printedBy(
  { displayName, actorName: name, capacity }: Reader,
  when: Readonly<{ date: string; time: string }>,
  t: Translate,
): string {
  if (capacity === 'self') return t('document.printedSelf', { ...when, name })
  return t(`document.printed.${capacity}`, { ...when, name, person: displayName })
}
