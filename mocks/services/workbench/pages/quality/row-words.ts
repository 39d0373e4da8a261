import type { QualityRow } from '@/lib/contracts/archive/quality'
import type { Language } from '@/lib/domain/codes/languages'
import { monthInWords } from '../../view/dates'
import { texts } from './texts'
import type { QualityTexts } from './texts/sv'

export type Column = keyof QualityTexts['heads']

/** Parts of the documents of a unit and month. */
const parts = [
  ...(['withRelationship', 'withMatter', 'structured', 'storedLate'] as const),
  ...(['delayed', 'specialContent', 'hiddenFromGuardians', 'annulled'] as const),
] as const
const isPart = (column: Column): column is (typeof parts)[number] =>
  parts.some((part) => part === column)

/** What a column says of a row; a number that may point at somebody is said to be hidden. */
export function cellOf(
  row: QualityRow,
  column: Column,
  language: Language,
  names: ReadonlyMap<string, string>,
): string {
  const words = texts[language]
  if (column === 'unit') return names.get(row.unit) ?? row.unit
  if (column === 'month') return monthInWords(language, row.month)
  const count = row[column]
  if (count === null) return words.isHidden
  const inWords = new Intl.NumberFormat(language).format(count)
  if (!isPart(column) || row.documents === null || row.documents === 0) return inWords
  return words.percent(inWords, String(Math.round((count / row.documents) * 100)))
}
