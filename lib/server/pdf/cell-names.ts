import 'server-only'
import type { Block, Cell } from './blocks'
import type { PdfDocument, Structure } from './page-writer'

/** What PDFKit keeps of an element and of the whole until it writes them; its published types leave it out. */
type Dictionary = { id: number; data: Record<string, unknown> }

export const dictionaryOf = (element: Structure): Dictionary =>
  (element as unknown as { dictionary: Dictionary }).dictionary

const treeOf = (document: PdfDocument): Dictionary =>
  (document as unknown as { getStructTreeRoot: () => Dictionary }).getStructTreeRoot()

export type CellNames = Readonly<{
  /** The heads that a cell names, by the names that they have in the file. */
  headsOf: (cell: Cell) => readonly Buffer[]
  /** Gives a cell its name, when another names it as its head. */
  give: (element: Structure, cell: Cell) => void
  /** Lists the names of the table for those who look them up. */
  list: () => void
}>

/**
 * The cells of a table that are heads of others by their names, for those who listen: as a page tells them by `headers`.
 * Names are of this table alone, so that one which is written in parts has its heads in each.
 */
export function nameCells(
  document: PdfDocument,
  table: Structure,
  { rows }: Pick<Extract<Block, { kind: 'table' }>, 'rows'>,
): CellNames {
  const cells = rows.flat()
  const there = new Set(cells.flatMap(({ name }) => name ?? []))
  const wanted = new Set(cells.flatMap(({ heads = [] }) => heads.filter((head) => there.has(head))))
  const free = new Set(wanted)
  const given: { name: Buffer; element: Dictionary }[] = []
  const first = String(dictionaryOf(table).id).padStart(9, '0')
  const inFile = (name: string) => Buffer.from(`${first}-${name}`)
  return {
    headsOf: ({ heads = [] }) => heads.filter((head) => wanted.has(head)).map(inFile),
    give: (element, { name }) => {
      if (name === undefined || !free.delete(name)) return
      const dictionary = dictionaryOf(element)
      dictionary.data.ID = inFile(name)
      given.push({ name: inFile(name), element: dictionary })
    },
    list: () => {
      if (given.length === 0) return
      const { data } = treeOf(document)
      const tree = (data.IDTree ??= { Names: [] }) as { Names: unknown[] }
      // Tables come in the order of their numbers, so the whole is in order when each is.
      given.sort((a, b) => Buffer.compare(a.name, b.name))
      tree.Names.push(...given.flatMap(({ name, element }) => [name, element]))
    },
  }
}
