import 'server-only'
import { MissingSigns } from './missing-signs'
import { lineHeight, margins, PageWriter, type Structure } from './page-writer'
import type { Line } from './break-lines'
import type { FileWords, PdfContent } from './pdf-content'
import { textSize, writeHeading } from './write-blocks'
import { writeFacts } from './write-facts'
import { collect, openPdf, writeBody, writeEdges, writeHead } from './write-parts'

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

type Entry = Readonly<{ lines: readonly Line[]; page: number; y: number }>

/** Points on the right of the list of contents, for the numbers of pages. */
const numberWidth = 50
const between = 4
const word = (text: string) => ({ text, bold: false, italic: false })

/**
 * One file of all documents, to be read and printed as one: a list of contents with the numbers of the pages, a bookmark for each, and
 * each on a page of its own. Tagged as {@link makePdf} does.
 *
 * @throws TooMuchForPdf
 * @throws SignsMissing
 */
export async function makeVolume(content: VolumeContent): Promise<Buffer> {
  const document = openPdf(content)
  const bytes = collect(document)
  const missing = new MissingSigns(content.missingSign)
  const writer = new PageWriter(document, missing, content)
  const root = document.struct('Document')
  document.addStructure(root)

  const name = writer.break([word(content.whose)], writer.place.width, textSize, 'ltr')
  root.add(document.struct('P', {}, () => writer.write(name, writer.place.x, textSize)))
  writeHeading(writer, root, 1, [word(content.title)])
  writeHeading(writer, root, 2, [word(content.contents)])
  const list = document.struct('TOC')
  root.add(list)
  const entries = content.documents.map(({ line }) => keepRoom(writer, line))

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
  entries.forEach((entry, at) => writeEntry(writer, list, entry, begins[at] ?? 0))
  list.end()
  root.end()
  writeEdges(writer, content)
  missing.require()
  document.end()
  return bytes
}

/** Leaves room for a line of the list, which is written once its page is known. */
function keepRoom(writer: PageWriter, text: string): Entry {
  const lines = writer.break([word(text)], writer.place.width - numberWidth, textSize, 'ltr')
  const height = lines.length * lineHeight(textSize) + between
  writer.need(height)
  const { page, y } = writer
  writer.y += height
  return { lines, page, y }
}

function writeEntry(writer: PageWriter, list: Structure, entry: Entry, begins: number): void {
  const { document, place } = writer
  const { lines, page, y } = entry
  document.switchToPage(page - 1)
  const number = writer.line(String(begins), numberWidth, textSize, { direction: 'ltr' })
  const x = margins.left + place.width - writer.widthOfLine(number, textSize)
  const item = document.struct('TOCI', {}, () => {
    lines.forEach((line, at) =>
      writer.writeAt(line, place.x, y + at * lineHeight(textSize), textSize),
    )
    writer.writeAt(number, x, y + (lines.length - 1) * lineHeight(textSize), textSize)
  })
  list.add(item)
}
