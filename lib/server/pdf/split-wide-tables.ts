import type { Block, Cell } from './blocks'

type Table = Extract<Block, { kind: 'table' }>
/** Words for a part of a table: its columns, counted from one, of all. */
export type SayPart = (part: Readonly<{ from: number; to: number; columns: number }>) => string

/** Columns that can be read side by side on a standing page. */
const mostColumns = 10

/**
 * Tables with more columns than a page has room for, each as several one under the other: every part with the first column, which names the
 * rows, with its heads, and with words that say which columns it has.
 */
export function splitWideTables(blocks: readonly Block[], say: SayPart): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'table') return partsOf(block, say)
    if (block.kind === 'group') return [{ ...block, blocks: splitWideTables(block.blocks, say) }]
    if (block.kind !== 'list') return [block]
    const items = block.items.map((item) => ({
      ...item,
      blocks: splitWideTables(item.blocks, say),
    }))
    return [{ ...block, items }]
  })
}

function partsOf(table: Table, say: SayPart): Table[] {
  const { columns } = table
  if (columns <= mostColumns) return [table]
  const parts: Table[] = []
  // As many columns in each, so that none stands alone in the last.
  const share = Math.ceil((columns - 1) / Math.ceil((columns - 1) / (mostColumns - 1)))
  for (let from = 1; from < columns; from += share) {
    const to = Math.min(from + share, columns)
    const words = { text: say({ from: from + 1, to, columns }), bold: false, italic: false }
    const caption =
      table.caption.length > 0
        ? [...table.caption, { ...words, text: ` – ${words.text}` }]
        : [words]
    const rows = table.rows.map((row) => [...within(row, 0, 1), ...within(row, from, to)])
    parts.push({ ...table, caption, columns: 1 + to - from, rows })
  }
  return parts
}

/** The cells of a row in some columns; one that reaches beyond stands in each part that it reaches into. */
function within(row: readonly Cell[], from: number, to: number): Cell[] {
  let column = 0
  return row.flatMap((cell) => {
    const start = Math.max(column, from)
    column += cell.columns
    const end = Math.min(column, to)
    return end > start ? [{ ...cell, columns: end - start }] : []
  })
}
