import { readHelsinkiTime } from '../calendar/helsinki-time'
import { readWitness } from './log-witness'
import {
  mostSavedRows,
  rowOf,
  rowOfData,
  type InPieces,
  type SavedLog,
  type SavedRow,
} from './saved-rows'
import { rowsInData } from './saved-rows-in-data'
import { linesInTable } from './saved-rows-in-table'

/** A file or a text that somebody has kept. */
type KeptFile = SavedLog &
  Readonly<{
    /** Its beginning and its end: a long log names its head at one of them. */
    ends: string
    /** There is no row in it to compare: it has nothing but a check value, or is a log without rows. */
    bare: boolean
  }>

/** Characters at each end of a file where its head is looked for. */
const enough = 5_000

/** Told each row of a file; null: something that looks like one and can’t be read. */
type TellRow = (row: SavedRow | null) => void

/**
 * Reads a log that was saved, as table or data, or something else that names a head of the log.
 *
 * @param tell of each row, those included that are more than one comparison takes
 */
export function keptFileReader(tell: TellRow = () => {}): InPieces<KeptFile> {
  let [first, last] = ['', '']
  const log = logReader(savedLine, tell)
  return {
    add(piece) {
      const more = enough - first.length
      first += piece.slice(0, more)
      last = (last + piece.slice(more)).slice(-enough)
      log.add(piece)
    },
    end() {
      const { hasRows, isData, ...read } = log.end()
      const ends = first + last
      const isValue = isData || readWitness(ends) !== null
      return { ...read, ends, bare: read.total === 0 && !read.unread && (hasRows || isValue) }
    },
  }
}

/**
 * Reads an answer: a table that a controller has made of the use of its register, each line of which begins with the number of an
 * event and its time; or a log that was saved here.
 */
export function answerReader(): InPieces<SavedLog> {
  const answer = logReader(answerLine)
  return {
    add: answer.add,
    end() {
      const { rows, total, unread } = answer.end()
      return { rows, total, unread }
    },
  }
}

/** How a line of a table begins, and the row that its fields are. */
type Line = Readonly<{
  begins: RegExp
  row: (fields: readonly (string | undefined)[]) => SavedRow | null
}>

const instantOf = (time: string) => readHelsinkiTime(time) ?? time

const savedLine: Line = {
  begins: /^\ufeff?"([^"\r\n]*)";"([^"\r\n]*)";"([^"\r\n]*)";/gm,
  row: ([id, from = '', at = '']) => rowOf(id, instantOf(at), instantOf(from)),
}

const answerLine: Line = {
  begins: /^\ufeff?"([^"\r\n]*)";"([^"\r\n]*)"(?:;"([^"\r\n]*)")?/gm,
  row: ([id, first = '', second = '']) => {
    const [from, to] = [readHelsinkiTime(first), readHelsinkiTime(second)]
    return rowOf(id, to ?? from, from)
  },
}

type Found = SavedLog & Readonly<{ hasRows: boolean; isData: boolean }>

function logReader({ begins, row: rowIn }: Line, tell: TellRow = () => {}): InPieces<Found> {
  const rows = new Map<string, SavedRow>()
  const ids = new Set<string>()
  let unread = false
  const take = (row: SavedRow | null) => {
    tell(row)
    if (row === null) unread = true
    else ids.add(row.id)
    if (row && (rows.has(row.id) || rows.size < mostSavedRows)) rows.set(row.id, row)
  }
  const data = rowsInData((row) => take(rowOfData(row ?? null)))
  const table = linesInTable(begins, (fields) => {
    const row = rowIn(fields)
    // The heads of a table have no number and no time.
    if (row || /\d/.test(fields.join(' '))) take(row)
  })
  let isData: boolean | null = null
  return {
    add(piece) {
      const text = isData === null ? piece.trimStart() : piece
      if (text === '') return
      isData ??= text.startsWith('{')
      if (isData) data.add(text)
      else table.add(text)
    },
    end() {
      const { hasRows, isWhole } = data.end()
      const hasLines = table.end()
      if (!isWhole) take(null)
      const found = { hasRows: hasRows || hasLines, isData: isData === true }
      return { rows: [...rows.values()], total: ids.size, unread, ...found }
    },
  }
}
