import 'server-only'
import { keepRoom, openList, writeEntry } from './contents-list'
import type { FileWords, PdfContent } from './pdf-content'
import { writeHeading } from './write-blocks'
import { writeFacts } from './write-facts'
import { writeBody, writeEdges, writeHead } from './write-parts'

/** Several documents as one file, in words that are ready. */
export type VolumeContent = FileWords &
  Readonly<{
    title: string
    /** Whose data it is (R4). */
    whose: string
    /** What stands above its list of contents. */
    contents: string
    /** Each with the line that stands for it in the list: "12. Beslut om boende, den 3 mars 2026". */
    documents: readonly Readonly<{ line: string; content: PdfContent }>[]
    madeAt: Date
  }>

/** `begins`: the page on which each document begins, from 1. */
export type MadeVolume = Readonly<{ bytes: Buffer; begins: readonly number[] }>

/** Points on the right of the list of contents, for the numbers of pages. */
const numberWidth = 50

/**
 * One file of all documents, to be read and printed as one: a list of contents with the numbers of the pages, a bookmark for each, and
 * each on a page of its own. Tagged as {@link makePdf} does.
 *
 * @throws TooMuchForPdf
 * @throws SignsMissing
 */
export async function makeVolume(content: VolumeContent): Promise<MadeVolume> {
  const { document, bytes, missing, writer, root } = openList(content)
  writeHeading(writer, root, 2, [{ text: content.contents, bold: false, italic: false }])
  const list = document.struct('TOC')
  root.add(list)
  const entries = content.documents.map(({ line }) => keepRoom(writer, line, numberWidth))

  const begins: number[] = []
  for (const { line, content: one } of content.documents) {
    writer.beginDocument()
    begins.push(writer.page)
    document.outline.addItem(line)
    const part = document.struct('Sect')
    root.add(part)
    writeHead(writer, part, one)
    writeFacts(writer, part, one.facts)
    if (one.document.isWhole) missing.inWhole(() => writeBody(writer, part, one))
    else writeBody(writer, part, one)
    part.end()
  }
  entries.forEach((entry, at) => writeEntry(writer, list, entry, String(begins[at] ?? 0)))
  list.end()
  root.end()
  writeEdges(writer, content)
  missing.require()
  document.end()
  return { bytes: await bytes, begins }
}
