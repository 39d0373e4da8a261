/** Which way words run: as said, or as the first letter that has a direction does. */
export type Direction = 'ltr' | 'rtl' | 'auto'

/** Words in one look and language. Where inner words run another way, isolates (U+2066–U+2069) stand around them. */
export type Run = Look & Readonly<{ text: string }>

export type Look = Readonly<{
  bold: boolean
  italic: boolean
  /** All letters are as wide, so that columns set with spaces stand one under the other. */
  even?: true
  /** A line through the words, or under them. */
  struck?: true
  underlined?: true
  language?: string
}>

export type Cell = Readonly<{
  direction?: Direction
  language?: string
  header: boolean
  scope: 'Row' | 'Column'
  /** How many columns and rows it stands over. */
  columns: number
  rows: number
  /** A place that a cell above reaches down to. */
  isCovered?: true
  /** Its name, and the names of the cells of the table that are its heads, where the document says so. */
  name?: string
  heads?: readonly string[]
  runs: readonly Run[]
}>

/** As PDF calls it. */
export type GroupRole = 'BlockQuote' | 'L' | 'LI' | 'Lbl' | 'LBody'

/** A document as a page is set: blocks one under the other. */
export type Block = Readonly<{ language?: string; direction?: Direction }> &
  (
    | Readonly<{ kind: 'heading'; level: number; runs: readonly Run[] }>
    | Readonly<{
        kind: 'paragraph'
        runs: readonly Run[]
        indent: number
        /** Its lines stay as they are written, as far as they fit. */
        kept?: true
      }>
    | Readonly<{
        kind: 'list'
        /** What stands before each item: "•", "1." … */
        items: readonly Readonly<{ label: string; blocks: readonly Block[] }>[]
      }>
    /** Blocks that are one thing to those who listen: a quotation; terms and what is said of each. */
    | Readonly<{ kind: 'group'; role: GroupRole; blocks: readonly Block[] }>
    | Readonly<{ kind: 'rule' }>
    | Readonly<{ kind: 'picture'; alt: string; bytes: Buffer; width: number; height: number }>
    | Readonly<{
        kind: 'table'
        caption: readonly Run[]
        columns: number
        /** So many rows, the first, are heads of the columns. */
        heads: number
        rows: readonly (readonly Cell[])[]
      }>
  )
