import { contentLimits } from '@/lib/contracts/archive/content-limits'
import type { Block, Cell, Look } from './blocks'
import { isElement, type HtmlElement } from '@/lib/view-form/nodes'
import { runsOf } from './html-to-runs'
import { TooMuchForPdf } from './too-much-for-pdf'
import { wordsOf } from './words-of'

/** A table as rows of cells that fill its columns: where a cell over several rows reaches down to stands a covered one. */
export function readTable(table: HtmlElement, look: Look): Extract<Block, { kind: 'table' }> {
  const parts = table.children.filter(isElement)
  const captions = parts.filter(({ name }) => name === 'caption')
  const groups = groupsOf(parts)
  const lines = groups.flat()
  const room = { cells: contentLimits.cells }
  const rows = groups.flatMap((group) => fill(group, look, room))
  const widths = rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0))
  return {
    kind: 'table',
    caption: runsOf(captions, look),
    columns: Math.max(1, ...widths),
    heads: headsOf(lines),
    rows,
  }
}

function headsOf(lines: readonly HtmlElement[]): number {
  const first = lines.findIndex((line) => !isHead(line))
  return first === -1 ? 0 : first
}

/** A row of the head, or without one a row of nothing but heads. */
function isHead({ parent, children }: HtmlElement): boolean {
  if (parent && isElement(parent) && parent.name === 'thead') return true
  const cells = children.filter(isElement)
  return (
    cells.length > 0 &&
    cells.every(({ name, attribs }) => name === 'th' && !/^row/.test(attribs.scope ?? ''))
  )
}

function isRow(node: HtmlElement['children'][number]): node is HtmlElement {
  return isElement(node) && node.name === 'tr'
}

/** Rows by the parts of the table, beyond whose end no cell reaches. */
function groupsOf(parts: readonly HtmlElement[]): HtmlElement[][] {
  const groups: HtmlElement[][] = []
  let loose: HtmlElement[] | null = null
  for (const part of parts) {
    if (part.name === 'tr') {
      if (loose) loose.push(part)
      else groups.push((loose = [part]))
    } else {
      loose = null
      groups.push(part.children.filter(isRow))
    }
  }
  return groups
}

function fill(rows: readonly HtmlElement[], look: Look, room: { cells: number }): Cell[][] {
  // For each column, in how many of the rows to come it is still covered from above.
  const covered: number[] = []
  return rows.map((row, index) => {
    const cells: Cell[] = []
    let column = 0
    const take = (columns: number) => {
      room.cells -= columns
      if (room.cells < 0) throw new TooMuchForPdf()
    }
    const elements = row.children.filter(isElement)
    const hasData = elements.some(({ name }) => name === 'td')
    const passCovered = () => {
      while ((covered[column] ?? 0) > 0) {
        take(1)
        covered[column] = (covered[column] ?? 1) - 1
        cells.push({ header: false, scope: 'Row', columns: 1, rows: 1, isCovered: true, runs: [] })
        column += 1
      }
    }
    for (const cell of elements) {
      passCovered()
      const columns = Math.min(Number(cell.attribs.colspan ?? 1), contentLimits.columns)
      take(columns)
      const below = Math.min(Number(cell.attribs.rowspan ?? 1), rows.length - index) - 1
      for (let each = 0; each < columns; each += 1) covered[column + each] = below
      cells.push({
        ...readCell(cell, hasData && cells.length === 0, look),
        columns,
        rows: below + 1,
      })
      column += columns
    }
    passCovered()
    return cells
  })
}

/** A header without a scope counts for its column, but for its row when it begins a row of data. */
function readCell(
  cell: HtmlElement,
  beginsRow: boolean,
  look: Look,
): Omit<Cell, 'columns' | 'rows'> {
  const header = cell.name === 'th'
  const { id, headers, scope: said = beginsRow ? 'row' : 'col' } = cell.attribs
  const scope = /^row/.test(said) ? 'Row' : 'Column'
  return {
    ...wordsOf(cell),
    ...(id !== undefined && { name: id }),
    ...(headers !== undefined && { heads: headers.split(' ') }),
    header,
    scope,
    runs: runsOf(cell.children, { ...look, bold: look.bold || header }),
  }
}
