import { readHelsinkiTime } from '../calendar/helsinki-time'

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

/** Rows that one comparison takes at the most, the newest of a file. */
export const mostSavedRows = 2_000

const id = /^[A-Za-z0-9.-]{1,64}$/
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]{5,15}Z$/

/** The rows of a saved log, as table or data; empty for what is none. */
export function readSavedRows(text: string): SavedRow[] {
  const rows = text.trimStart().startsWith('{') ? rowsOfJson(text) : rowsOfCsv(text)
  const unique = new Map(rows.map((row) => [row.id, row]))
  return [...unique.values()].slice(0, mostSavedRows)
}

function rowsOfCsv(text: string): SavedRow[] {
  const lines = text.matchAll(/^\ufeff?"([^"\r\n]*)";"([^"\r\n]*)";"([^"\r\n]*)";/gm)
  const instantOf = (time: string) => readHelsinkiTime(time) ?? time
  return [...lines].flatMap(([, row, from = '', at = '']) =>
    rowOf(row, instantOf(at), instantOf(from)),
  )
}

function rowsOfJson(text: string): SavedRow[] {
  try {
    const { rows } = JSON.parse(text) as { rows?: unknown }
    if (!Array.isArray(rows)) return []
    return rows.flatMap((row: Partial<Record<string, unknown>> | null) =>
      rowOf(row?.id, row?.last, row?.first),
    )
  } catch {
    return []
  }
}

function rowOf(row: unknown, at: unknown, from: unknown): SavedRow[] {
  if (typeof row !== 'string' || typeof at !== 'string') return []
  return id.test(row) && instant.test(at) ? [{ id: row, at, ...begun(from, at) }] : []
}

/** When the first of several events of a row happened. */
export function begun(from: unknown, at: string): Pick<SavedRow, 'from'> {
  return typeof from === 'string' && instant.test(from) && from !== at ? { from } : {}
}

/** Saved rows as they were put by, written as data. */
export function parseSavedRows(text: string | null): SavedRow[] {
  return text === null ? [] : readSavedRows(text)
}

/** The other way. */
export function savedRowsText(rows: readonly SavedRow[]): string {
  return JSON.stringify({
    rows: rows.map(({ id: row, at, from }) => ({ id: row, first: from, last: at })),
  })
}
