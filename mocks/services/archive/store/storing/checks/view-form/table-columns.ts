type Spans = Readonly<{ columns: number; rows: number }>

const part = /^t(head|body|foot)$/
/** Wider than any table may be. */
const widest = 1_000

/** Follows the cells of a table as a browser places them: those over several rows reach down to the end of their part, and no further. */
export class TableColumns {
  /** For each column, the row until which a cell from above reaches down. */
  private until: number[] = []
  private row = 0
  private column = 0
  private columns = 0
  private isOver = false

  /** Columns of the row that is being read, by now. */
  get count(): number {
    return this.columns
  }

  /** Whether the cell that was opened last lies over another, so that nobody can read either. */
  get overlaps(): boolean {
    return this.isOver
  }

  open(element: string, spans: Spans): void {
    this.isOver = false
    if (element === 'table' || part.test(element)) this.until = []
    if (element === 'tr') {
      this.row += 1
      this.column = 0
      this.columns = this.until.findLastIndex((until) => until >= this.row) + 1
    }
    if (element === 'td' || element === 'th') this.place(spans)
  }

  close(element: string): void {
    if (part.test(element)) this.until = []
  }

  private place({ columns, rows }: Spans): void {
    while ((this.until[this.column] ?? -1) >= this.row) this.column += 1
    const end = Math.min(this.column + columns, widest)
    this.columns = Math.max(this.columns, end)
    for (; this.column < end; this.column += 1) {
      this.isOver ||= (this.until[this.column] ?? -1) >= this.row
      this.until[this.column] = this.row + rows - 1
    }
  }
}
