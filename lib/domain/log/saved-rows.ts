/** A row of a log as somebody has saved it: the number and the time of its newest event; `from`: of its first, where it tells of several. */
export type SavedRow = Readonly<{ id: string; at: string; from?: string }>

/** What has become of saved rows (L7): ids of those that are not there or say something else, and how many are as they were. */
export type SavedComparison = Readonly<{
  same: number
  missing: readonly SavedRow[]
  /** Rows that are not there and were written in the time that a restore of the log has lost. */
  lost: readonly SavedRow[]
  changed: readonly SavedRow[]
  /** Rows that are shown now, were not saved, and were not in the log of that head: they have come since. */
  added: number
}>

/**
 * Compares saved rows with what is there now, one by one.
 *
 * @param there instants by the ids of rows that are proven to be in the log of the head that was saved with them. Whether one is
 *   still shown plays no part: who kept it learns nothing of what is hidden from her since.
 * @param lostSince when what a restore has lost begins; null: the head that was saved with them is not lost
 */
export function compareSaved(
  saved: readonly SavedRow[],
  there: ReadonlyMap<string, string>,
  shown: readonly string[],
  lostSince: Date | null = null,
): SavedComparison {
  const found = saved.map((row) => ({ row, at: there.get(row.id) }))
  const isSame = (row: SavedRow, at: string) => Date.parse(row.at) === Date.parse(at)
  const ids = new Set(saved.map(({ id }) => id))
  const gone = found.flatMap(({ row, at }) => (at === undefined ? [row] : []))
  const isLost = ({ at }: SavedRow) =>
    lostSince !== null && Date.parse(at) > lostSince.getTime() - unsealedMs
  return {
    same: found.filter(({ row, at }) => at !== undefined && isSame(row, at)).length,
    missing: gone.filter((row) => !isLost(row)),
    lost: gone.filter(isLost),
    changed: found.flatMap(({ row, at }) => (at !== undefined && !isSame(row, at) ? [row] : [])),
    added: shown.filter((id) => !ids.has(id) && !there.has(id)).length,
  }
}

/** What was written so shortly before the last head that survived may not have been sealed in it. Milliseconds. */
const unsealedMs = 60_000

/** Rows that one comparison takes at the most, the first of a file. */
export const mostSavedRows = 2_000

/** What somebody has given of a log, as far as it is compared row by row. */
export type SavedLog = Readonly<{
  /** The first of its rows, as many as one comparison takes. */
  rows: readonly SavedRow[]
  /** All rows that could be read. */
  total: number
  /** It breaks off, or something in it looks like a row and can’t be read as one. */
  unread: boolean
}>

/** Reads what comes piece by piece, and holds no more of it than it needs. */
export type InPieces<Read> = Readonly<{ add: (piece: string) => void; end: () => Read }>

const id = /^[A-Za-z0-9.-]{1,64}$/
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]{5,15}Z$/

/** A row out of its number and its instants; null for what is none. */
export function rowOf(row: unknown, at: unknown, from: unknown): SavedRow | null {
  if (typeof row !== 'string' || typeof at !== 'string') return null
  return id.test(row) && instant.test(at) ? { id: row, at, ...begun(from, at) } : null
}

/** When the first of several events of a row happened. */
function begun(from: unknown, at: string): Pick<SavedRow, 'from'> {
  return typeof from === 'string' && instant.test(from) && from !== at ? { from } : {}
}

type Data = Partial<Record<string, unknown>>

/** A row as data have it. */
export function rowOfData(row: Data | null): SavedRow | null {
  return rowOf(row?.id, row?.last, row?.first)
}

/** What was given, written to be put by. */
export function savedLogText({ rows, total, unread }: SavedLog): string {
  const data = rows.map(({ id: row, at, from }) => ({ id: row, first: from, last: at }))
  return JSON.stringify({ total, unread, rows: data })
}

/** The other way; null for what is no such text. One that was put by before there was a total has all its rows. */
export function parseSavedLog(text: string): SavedLog | null {
  const read = JSON.parse(text) as Readonly<{ rows?: Data[]; total?: number; unread?: boolean }>
  if (!Array.isArray(read.rows)) return null
  const rows = read.rows.flatMap((row) => rowOfData(row) ?? [])
  return { rows, total: read.total ?? rows.length, unread: read.unread ?? false }
}
