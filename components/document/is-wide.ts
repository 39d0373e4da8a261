/** Columns that share the narrowest screen, as the sheet sets them. */
const most = 3

const tag = /<(table|tr|td|th)\b([^>]*)>/g
const spanOf = (name: 'colspan' | 'rowspan', values: string) =>
  Number(new RegExp(` ${name}="(\\d+)"`).exec(values)?.[1] ?? 1)

/**
 * Whether a table, as sanitised HTML, has more columns than a narrow screen has room for, or another table within. Only then it
 * has to scroll within itself; one that never does takes no focus.
 */
export function isWide(table: string): boolean {
  let row = 0
  let columns = 0
  let covering: { columns: number; until: number }[] = []
  for (const { 1: name, 2: values = '', index } of table.matchAll(tag)) {
    if (name === 'table' && index > 0) return true
    if (name === 'tr') {
      row += 1
      covering = covering.filter(({ until }) => until >= row)
      columns = covering.reduce((sum, cell) => sum + cell.columns, 0)
    }
    if (name === 'td' || name === 'th') {
      const own = spanOf('colspan', values)
      columns += own
      covering.push({ columns: own, until: row + spanOf('rowspan', values) - 1 })
    }
    if (columns > most) return true
  }
  return false
}
