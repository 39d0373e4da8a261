import 'server-only'
import type { Block, Cell } from './blocks'
import type { Line } from './break-lines'
import { dictionaryOf, nameCells, type CellNames } from './cell-names'
import { sideOf } from './directions'
import {
  colours,
  lineHeight,
  margins,
  type PageWriter,
  type Place,
  type Structure,
} from './page-writer'

type Table = Extract<Block, { kind: 'table' }>
type SetCell = Readonly<{ cell: Cell; x: number; width: number; lines: Line[] }>
type SetRow = Readonly<{ cells: readonly SetCell[]; height: number }>

const size = 10
const padding = 4
/** Heads that take more of a page than this are not written again on the next. */
const mostOfPage = 1 / 3

/**
 * A table with its columns as wide as their words need, in proportion. A row stays whole; of one that is longer than a
 * page, the cells stand one under the other. On each new page stand the heads of the columns again.
 */
export function writeTable(
  writer: PageWriter,
  parent: Structure,
  table: Table,
  around: Place,
): void {
  const { document } = writer
  const direction = table.direction === 'auto' ? sideOf(table) : table.direction
  const place = { ...around, ...(direction && { direction }) }
  const structure = document.struct('Table', { lang: table.language })
  parent.add(structure)
  const widths = columnWidths(table, place.width)
  const rows = table.rows.map((row) => setRow(writer, row, widths, place))
  needBeginning(writer, rows.slice(0, table.heads + 1))
  if (table.caption.length > 0) {
    const bold = table.caption.map((run) => ({ ...run, bold: true }))
    const lines = writer.break(bold, place.width, size, place.direction)
    const write = () => writer.write(lines, place.x, size)
    structure.add(document.struct('Caption', {}, write))
    writer.y += 2
  }
  const names = nameCells(document, structure, table)
  const heads = rows.slice(0, table.heads)
  rows.forEach((row, index) => {
    const isOnNewPage = needRow(writer, row) && index >= table.heads
    if (isOnNewPage) repeatHeads(writer, heads, place)
    writeRow(writer, structure, row, names)
    drawLine(writer, row, rows[index + 1], place)
  })
  names.list()
  structure.end()
  writer.y += 10
}

/** The name, the heads and the first row stand on one page, unless they are long. */
function needBeginning(writer: PageWriter, rows: readonly SetRow[]): void {
  const height = rows.reduce((sum, row) => sum + row.height, 3 * lineHeight(size))
  if (height <= (writer.bottom - margins.top) / 2) writer.need(height)
}

/** Makes room for a whole row, if a page has that much. Whether it is on a new page now. */
function needRow(writer: PageWriter, { height }: SetRow): boolean {
  const before = writer.y
  if (height <= writer.bottom - margins.top) writer.need(height)
  return writer.y < before
}

/** Seen again, and not read aloud again: whoever listens is told the heads with each cell. */
function repeatHeads(writer: PageWriter, heads: readonly SetRow[], place: Place): void {
  const height = heads.reduce((sum, head) => sum + head.height, 0)
  if (height > (writer.bottom - margins.top) * mostOfPage) return
  const { document } = writer
  for (const head of heads) {
    document.markContent('Artifact', { type: 'Layout' })
    const start = writer.y
    for (const { x, lines } of head.cells) {
      writer.y = start + padding
      writer.write(lines, x + padding, size)
    }
    writer.y = start + head.height
    document.endMarkedContent()
    drawLine(writer, head, undefined, place)
  }
}

function writeRow(
  writer: PageWriter,
  structure: Structure,
  { cells, height }: SetRow,
  names: CellNames,
): void {
  const { document } = writer
  const fits = writer.y + height <= writer.bottom
  const tr = document.struct('TR')
  structure.add(tr)
  const start = writer.y
  for (const { cell, x, lines } of cells) {
    if (cell.isCovered) continue
    if (fits) writer.y = start + padding
    const element = document.struct(cell.header ? 'TH' : 'TD', { lang: cell.language })
    describeCell(element, cell, names)
    tr.add(element)
    element.add(() => writer.write(lines, x + padding, size))
    element.end()
  }
  tr.end()
  writer.y = fits ? start + height : writer.y + padding
}

/** PDFKit has no words of its own for what a cell spans, nor for its heads. */
function describeCell(element: Structure, cell: Cell, names: CellNames): void {
  const { header, scope, columns, rows } = cell
  const heads = names.headsOf(cell)
  dictionaryOf(element).data.A = {
    O: 'Table',
    ...(header && { Scope: scope }),
    ...(columns > 1 && { ColSpan: columns }),
    ...(rows > 1 && { RowSpan: rows }),
    ...(heads.length > 0 && { Headers: heads }),
  }
  names.give(element, cell)
}

function setRow(
  writer: PageWriter,
  row: readonly Cell[],
  widths: readonly number[],
  place: Place,
): SetRow {
  const isRight = place.direction === 'rtl'
  let column = 0
  let x = isRight ? place.x + place.width : place.x
  const cells = row.map((cell) => {
    const width = widths.slice(column, column + cell.columns).reduce((sum, each) => sum + each, 0)
    column += cell.columns
    if (isRight) x -= width
    const set = { cell, x, width, lines: linesOf(writer, cell, { ...place, width }) }
    if (!isRight) x += width
    return set
  })
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length))
  return { cells, height: most * lineHeight(size) + 2 * padding }
}

function linesOf(
  writer: PageWriter,
  { runs, direction }: Cell,
  { width, direction: around }: Omit<Place, 'x'>,
): Line[] {
  return writer.break(runs, Math.max(20, width - 2 * padding), size, direction ?? around)
}

/** In proportion to the longest text of each column, none narrower than a third of an equal share. */
function columnWidths({ rows, columns }: Table, width: number): number[] {
  const needs = Array.from({ length: columns }, () => 4)
  for (const row of rows) {
    let column = 0
    for (const { columns: over, runs } of row) {
      const length = runs.reduce((sum, { text }) => sum + text.length, 0)
      if (over === 1) needs[column] = Math.max(needs[column] ?? 4, Math.min(length, 60))
      column += over
    }
  }
  const least = width / columns / 3
  const sum = needs.reduce((total, need) => total + need, 0)
  return needs.map((need) => least + ((width - least * columns) * need) / sum)
}

/**
 * The rule under a row, but for where a cell reaches down into the next. It is decoration: no part of what is read aloud.
 */
function drawLine(
  { document, y }: PageWriter,
  { cells }: SetRow,
  next: SetRow | undefined,
  { x, width }: Place,
): void {
  const covered = (next?.cells ?? []).filter(({ cell }) => cell.isCovered)
  const end = x + width
  const from = covered.length === 0 ? [{ x, width }] : uncovered(cells, covered, end)
  document.markContent('Artifact', { type: 'Layout' })
  for (const part of from) {
    document
      .moveTo(part.x, y)
      .lineTo(part.x + part.width, y)
      .lineWidth(0.5)
      .strokeColor(colours.line)
      .stroke()
  }
  document.endMarkedContent()
}

function uncovered(cells: readonly SetCell[], covered: readonly SetCell[], end: number): Place[] {
  const isCovered = (x: number) => covered.some((each) => Math.abs(each.x - x) < 0.01)
  return cells
    .filter(({ x }) => !isCovered(x))
    .map(({ x, width }) => ({ x, width: Math.min(width, end - x) }))
}
