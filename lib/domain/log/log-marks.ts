/** Facts that may deserve a question. None says that somebody has done wrong. */
export const logMarks = ['firstTime', 'noRelationship', 'duringProhibition'] as const
export type LogMark = (typeof logMarks)[number]

type Marked = Readonly<{
  organisation: string | null
  /** When its first event happened, ISO instant. */
  first: string
  noRelationship: boolean
  duringProhibition: boolean
}>

/**
 * The marks of a row.
 *
 * @param firstTimes when each organisation occurs for the first time in what may be told of, ISO instant
 */
export function marksOf(row: Marked, firstTimes: ReadonlyMap<string, string>): LogMark[] {
  const isFirst = row.organisation !== null && firstTimes.get(row.organisation) === row.first
  return logMarks.filter((mark) => (mark === 'firstTime' ? isFirst : row[mark]))
}
