/** Counts the columns of the row that is being read, with the cells that reach into it from above. */
export class TableColumns {
  private row = 0
  private count = 0
  private covering: { columns: number; until: number }[] = []

  /** Takes an element that opens, with the rows and columns that it spans. Gives how many columns its row has by now. */
  open(element: string, spans: Readonly<{ columns: number; rows: number }>): number {
    if (element === 'table') Object.assign(this, { row: 0, count: 0, covering: [] })
    if (element === 'tr') {
      this.row += 1
      this.covering = this.covering.filter(({ until }) => until >= this.row)
      this.count = this.covering.reduce((sum, { columns }) => sum + columns, 0)
    }
    if (element === 'td' || element === 'th') {
      this.count += spans.columns
      const until = this.row + spans.rows - 1
      if (until > this.row) this.covering.push({ columns: spans.columns, until })
    }
    return this.count
  }
}
