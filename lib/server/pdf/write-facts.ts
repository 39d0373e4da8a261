import 'server-only'
import type { PageWriter, Structure } from './page-writer'
import type { PdfContent } from './pdf-content'
import { writeHeading } from './write-blocks'
import { writeTable } from './write-table'

const plain = (text: string) => [{ text, bold: false, italic: false }]
const bold = (text: string) => [{ text, bold: true, italic: false }]

/** What is known of the document, as a table of two columns whose first cells are headers. */
export function writeFacts(
  writer: PageWriter,
  parent: Structure,
  { heading, rows }: PdfContent['facts'],
): void {
  writeHeading(writer, parent, 2, plain(heading))
  const cells = rows.map(([label, value]) => [
    { header: true, scope: 'Row', columns: 1, rows: 1, runs: bold(label) } as const,
    { header: false, scope: 'Row', columns: 1, rows: 1, runs: plain(value) } as const,
  ])
  const table = { kind: 'table', caption: [], columns: 2, heads: 0, rows: cells } as const
  writeTable(writer, parent, table, { ...writer.place, direction: 'ltr' })
}
