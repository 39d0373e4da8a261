const tag = /<(table|tr|td|th)\b([^>]*)>/g
const spanOf = (name: 'colspan' | 'rowspan', values: string) =>
  Number(new RegExp(` ${name}="(\\d+)"`).exec(values)?.[1] ?? 1)

export type Columns = Readonly<{ count: number; holdsTables: boolean }>

/** How many columns a table, as sanitised HTML, has in its widest row; and whether there are other tables within. */
export function columnsOf(table: string): Columns {
  let row = 0
  let columns = 0
  let count = 0
  let holdsTables = false
  let covering: { columns: number; until: number }[] = []
  for (const { 1: name, 2: values = '', index } of table.matchAll(tag)) {
    if (name === 'table' && index > 0) holdsTables = true
    if (name === 'tr') {
      row += 1
      covering = covering.filter(({ until }) => until >= row)
      columns = covering.reduce((sum, cell) => sum + cell.columns, 0)
    }
    if (name === 'td' || name === 'th') {
      const own = spanOf('colspan', values)
      columns += own
      const rows = spanOf('rowspan', values)
      if (rows > 1) covering.push({ columns: own, until: row + rows - 1 })
    }
    count = Math.max(count, columns)
  }
  return { count, holdsTables }
}
