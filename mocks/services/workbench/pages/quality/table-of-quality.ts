import type { QualityRow } from '@/lib/contracts/archive/quality'
import type { Language } from '@/lib/domain/codes/languages'
import { csvTable } from '@/lib/domain/text/csv-table'
import { texts } from './texts'

/** The numbers as a table to keep, without percentages: what is hidden there is hidden here. */
export function tableOfQuality(
  language: Language,
  rows: readonly QualityRow[],
  names: ReadonlyMap<string, string>,
): string {
  const { heads, isHidden, hidden } = texts[language]
  const columns = Object.keys(heads) as (keyof QualityRow)[]
  const lines = rows.map((row) =>
    columns.map((column) =>
      column === 'unit' ? (names.get(row.unit) ?? row.unit) : String(row[column] ?? isHidden),
    ),
  )
  return csvTable([Object.values(heads), ...lines, [hidden]])
}
