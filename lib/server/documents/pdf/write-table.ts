import 'server-only'
import type { Block, Cell } from './blocks'
import type { Line } from './break-lines'
import { colours, lineHeight, margins, type PageWriter, type Place } from './page-writer'
import type { Structure } from './write-blocks'

type Table = Extract<Block, { kind: 'table' }>
type SetCell = Readonly<{ cell: Cell; x: number; lines: Line[] }>

const size = 10
const padding = 4
/** Of more columns than fit side by side on paper, the cells of a row stand one under the other. */
const mostColumns = 14

/**
 * A table with its columns as wide as their words need, in proportion. A row stays whole; of one that is longer than a
 * page, the cells stand one under the other.
 */
export function writeTable(
  writer: PageWriter,
  parent: Structure,
  table: Table,
  place: Place,
): void {
  const { document } = writer
  const structure = document.struct('Table', { lang: table.language })
  parent.add(structure)
  if (table.caption.length > 0) {
    const bold = table.caption.map((run) => ({ ...run, bold: true }))
    const lines = writer.break(bold, place.width, size)
    writer.need(lines.length * lineHeight(size) + 2 * lineHeight(size))
    const write = () => writer.write(lines, place.x, size)
    structure.add(document.struct('Caption', {}, write))
    writer.y += 2
  }
  const widths = table.columns <= mostColumns ? columnWidths(table, place.width) : null
  for (const row of table.rows) writeRow(writer, structure, row, widths, place)
  structure.end()
  writer.y += 10
}

function writeRow(
  writer: PageWriter,
  structure: Structure,
  row: readonly Cell[],
  widths: readonly number[] | null,
  place: Place,
): void {
  const { document } = writer
  const cells = widths
    ? setCells(writer, row, widths, place.x)
    : row.map((cell) => ({ cell, x: place.x, lines: linesOf(writer, cell, place.width) }))
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length))
  const height = most * lineHeight(size) + 2 * padding
  if (widths && height <= writer.bottom - margins.top) writer.need(height)
  const fits = widths !== null && writer.y + height <= writer.bottom
  const tr = document.struct('TR')
  structure.add(tr)

  const start = writer.y
  for (const { cell, x, lines } of cells) {
    if (fits) writer.y = start + padding
    const scope = cell.header ? { scope: cell.scope } : {}
    const write = () => writer.write(lines, x + padding, size)
    tr.add(document.struct(cell.header ? 'TH' : 'TD', { ...scope, lang: undefined }, write))
  }
  tr.end()
  writer.y = fits ? start + height : writer.y + padding
  drawLine(writer, place)
}

function setCells(
  writer: PageWriter,
  row: readonly Cell[],
  widths: readonly number[],
  left: number,
): SetCell[] {
  let column = 0
  let x = left
  return row.map((cell) => {
    const width = widths.slice(column, column + cell.columns).reduce((sum, each) => sum + each, 0)
    const set = { cell, x, lines: linesOf(writer, cell, width) }
    column += cell.columns
    x += width
    return set
  })
}

function linesOf(writer: PageWriter, { runs }: Cell, width: number): Line[] {
  return writer.break(runs, Math.max(20, width - 2 * padding), size)
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

/** The rule under a row is decoration: no part of what is read aloud. */
function drawLine({ document, y }: PageWriter, { x, width }: Place): void {
  document.markContent('Artifact', { type: 'Layout' })
  document
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.5)
    .strokeColor(colours.line)
    .stroke()
  document.endMarkedContent()
}
