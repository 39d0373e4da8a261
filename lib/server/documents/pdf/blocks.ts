/** Words in one look. */
export type Run = Readonly<{ text: string; bold: boolean; italic: boolean }>

export type Cell = Readonly<{
  header: boolean
  scope: 'Row' | 'Column'
  columns: number
  runs: readonly Run[]
}>

/** A document as a page is set: blocks one under the other. */
export type Block = Readonly<{ language?: string }> &
  (
    | Readonly<{ kind: 'heading'; level: number; runs: readonly Run[] }>
    | Readonly<{ kind: 'paragraph'; runs: readonly Run[]; indent: number }>
    | Readonly<{
        kind: 'list'
        /** What stands before each item: "•", "1." … */
        items: readonly Readonly<{ label: string; blocks: readonly Block[] }>[]
      }>
    | Readonly<{
        kind: 'table'
        caption: readonly Run[]
        columns: number
        rows: readonly (readonly Cell[])[]
      }>
  )
