import type { Block, Cell } from './blocks'
import { isElement, runsOf, type HtmlElement } from './html-to-blocks'

/** A table as rows of cells that fill its columns: a cell over several rows stands in the first and is empty below. */
export function readTable(table: HtmlElement): Extract<Block, { kind: 'table' }> {
  const parts = table.children.filter(isElement)
  const caption = parts.find(({ name }) => name === 'caption')
  const rows = fill(
    parts.flatMap((part) => (part.name === 'tr' ? [part] : part.children.filter(isRow))),
  )
  const widths = rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0))
  return {
    kind: 'table',
    caption: caption ? runsOf(caption.children) : [],
    columns: Math.max(1, ...widths),
    rows,
  }
}

function isRow(node: HtmlElement['children'][number]): node is HtmlElement {
  return isElement(node) && node.name === 'tr'
}

function fill(rows: readonly HtmlElement[]): Cell[][] {
  // For each column, in how many of the rows to come it is still covered from above.
  const covered: number[] = []
  return rows.map((row) => {
    const cells: Cell[] = []
    let column = 0
    const passCovered = () => {
      while ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 1) - 1
        cells.push({ header: false, scope: 'Row', columns: 1, runs: [] })
        column += 1
      }
    }
    for (const cell of row.children.filter(isElement)) {
      passCovered()
      const columns = Math.min(Number(cell.attribs.colspan ?? 1), 20)
      const below = Math.min(Number(cell.attribs.rowspan ?? 1), rows.length) - 1
      for (let each = 0; each < columns; each += 1) covered[column + each] = below
      cells.push({ ...readCell(cell, cells.length === 0), columns })
      column += columns
    }
    passCovered()
    return cells
  })
}

/** A header without a scope counts for its column, but for its row when only it begins a row of data. */
function readCell(cell: HtmlElement, first: boolean): Omit<Cell, 'columns'> {
  const header = cell.name === 'th'
  const siblings =
    cell.parent?.children.filter((node) => 'name' in node && node.name === 'td') ?? []
  const beginsRow = first && siblings.length > 0
  const scope = /^row/.test(cell.attribs.scope ?? (beginsRow ? 'row' : 'col')) ? 'Row' : 'Column'
  return { header, scope, runs: runsOf(cell.children, { bold: header, italic: false }) }
}
