import 'server-only'
import { keepRoom, openList, writeEntry } from './contents-list'
import type { FileWords } from './pdf-content'
import { writeBlocks } from './write-blocks'
import { writeEdges } from './write-parts'

/** Where each of many documents stands that are in several files, in words that are ready. */
export type ContentsContent = FileWords &
  Readonly<{
    title: string
    /** Whose data it is (R4). */
    whose: string
    /** How the list is to be read. */
    lead: string
    /** "12. Beslut om boende, 3 mars 2026", and "documents-01.pdf, sida 31". */
    entries: readonly Readonly<{ line: string; where: string }>[]
    madeAt: Date
  }>

/** Points for the name of a file and a page of it. */
const whereWidth = 180

/**
 * The list of contents of all files of several documents, as the file that is opened first. It holds lines alone, so it is made at once
 * for as many documents as a folder has. Tagged as {@link makePdf} does.
 */
export async function makeContents(content: ContentsContent): Promise<Buffer> {
  const { document, bytes, missing, writer, root } = openList(content)
  const runs = [{ text: content.lead, bold: false, italic: false }]
  writeBlocks(writer, root, [{ kind: 'paragraph', runs, indent: 0 }])
  const list = document.struct('TOC')
  root.add(list)
  const entries = content.entries.map(({ line }) => keepRoom(writer, line, whereWidth))
  entries.forEach((entry, at) => writeEntry(writer, list, entry, content.entries[at]?.where ?? ''))
  list.end()
  root.end()
  writeEdges(writer, content)
  missing.require()
  document.end()
  return bytes
}
