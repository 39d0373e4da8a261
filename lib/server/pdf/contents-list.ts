import 'server-only'
import type { Line } from './break-lines'
import { MissingSigns } from './missing-signs'
import { lineHeight, margins, PageWriter, type Structure } from './page-writer'
import type { FileWords } from './pdf-content'
import { textSize, writeHeading } from './write-blocks'
import { collect, openPdf, type FileHead } from './write-parts'

/** An entry of a list of contents, for which room is kept until it is known where it leads. */
export type Entry = Readonly<{ lines: readonly Line[]; page: number; y: number; room: number }>

const between = 4
const word = (text: string) => ({ text, bold: false, italic: false })

/** A file that is about several documents: whose they are, and what it is called. */
export function openList(content: FileHead & FileWords) {
  const document = openPdf(content)
  const bytes = collect(document)
  const missing = new MissingSigns(content.missingSign)
  const writer = new PageWriter(document, missing, content)
  const root = document.struct('Document')
  document.addStructure(root)
  const name = writer.break([word(content.whose)], writer.place.width, textSize, 'ltr')
  root.add(document.struct('P', {}, () => writer.write(name, writer.place.x, textSize)))
  writeHeading(writer, root, 1, [word(content.title)])
  return { document, bytes, missing, writer, root }
}

/**
 * Leaves room for an entry.
 *
 * @param room points on its right, for where it leads
 */
export function keepRoom(writer: PageWriter, text: string, room: number): Entry {
  const lines = writer.break([word(text)], writer.place.width - room, textSize, 'ltr')
  const height = lines.length * lineHeight(textSize) + between
  writer.need(height)
  const { page, y } = writer
  writer.y += height
  return { lines, page, y, room }
}

/** @param where it leads: a page, or a file and its page */
export function writeEntry(writer: PageWriter, list: Structure, entry: Entry, where: string): void {
  const { document, place } = writer
  const { lines, page, y, room } = entry
  document.switchToPage(page - 1)
  const end = writer.line(where, room, textSize, { direction: 'ltr' })
  const x = margins.left + place.width - writer.widthOfLine(end, textSize)
  const item = document.struct('TOCI', {}, () => {
    lines.forEach((line, at) =>
      writer.writeAt(line, place.x, y + at * lineHeight(textSize), textSize),
    )
    writer.writeAt(end, x, y + (lines.length - 1) * lineHeight(textSize), textSize)
  })
  list.add(item)
}
