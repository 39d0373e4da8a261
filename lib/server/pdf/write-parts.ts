import 'server-only'
import { htmlToBlocks } from './html-to-blocks'
import { colours, lineHeight, margins, type PageWriter, type Structure } from './page-writer'
import type { FileWords, PdfContent } from './pdf-content'
import { splitWideTables, type SayPart } from './split-wide-tables'
import { textSize, writeBlocks, writeHeading } from './write-blocks'
import { TaggedPdf } from './tagged-pdf'

type Subset = PDFKit.PDFDocumentOptions['subset']
// The published types are older than this subset of the package.
const accessible = 'PDF/UA' as string as Subset

const small = 9
const word = (text: string) => ({ text, bold: false, italic: false })

/** What a file is, and whose data it holds (R4). */
export type FileHead = Pick<FileWords, 'language' | 'fileTitle' | 'pageLabel'> &
  Readonly<{ title: string; whose: string; madeAt: Date }>

/** A file after PDF/UA-1 in which nothing is written yet. */
export function openPdf({ language, title, fileTitle = title, madeAt }: FileHead): TaggedPdf {
  return new TaggedPdf({
    size: 'A4',
    margins,
    tagged: true,
    displayTitle: true,
    subset: accessible,
    pdfVersion: '1.7',
    lang: language,
    bufferPages: true,
    info: { Title: fileTitle, Creator: 'MittKanta', CreationDate: madeAt },
    font: '',
  })
}

export function writeHead(writer: PageWriter, root: Structure, content: PdfContent): void {
  const { document, place } = writer
  const name = writer.break([{ ...word(content.whose), bold: true }], place.width, textSize, 'ltr')
  root.add(document.struct('P', {}, () => writer.write(name, place.x, textSize, colours.accent)))
  writer.y += 4
  const language = content.documentLanguage ?? undefined
  const write = () => writeHeading(writer, root, 1, [word(content.title)], { language })
  if (content.document.isWhole) writer.missing.inWhole(write)
  else write()
  writer.y += 8
}

/** The document in its own language; its headings go on from the second level, as on the page. */
export function writeBody(writer: PageWriter, root: Structure, content: PdfContent): void {
  writeHeading(writer, root, 2, [word(content.document.heading)])
  const lang = content.documentLanguage ?? undefined
  const section = writer.document.struct('Sect', { lang })
  root.add(section)
  const say: SayPart = (part) =>
    Object.entries(part).reduce(
      (words, [name, number]) => words.replace(`{${name}}`, String(number)),
      content.tablePart,
    )
  writeBlocks(writer, section, splitWideTables(htmlToBlocks(content.document.html), say))
  section.end()
}

export function writeAbout(writer: PageWriter, root: Structure, { about }: PdfContent): void {
  writer.y += 12
  writeHeading(writer, root, 2, [word(about.heading)])
  writeBlocks(
    writer,
    root,
    about.paragraphs.map((text) => ({ kind: 'paragraph', runs: [word(text)], indent: 0 })),
    { ...writer.place, direction: 'ltr' },
  )
}

/** Name, title and page number at the edges of each page: seen, and not read aloud again and again. */
export function writeEdges(writer: PageWriter, { title, whose, pageLabel }: FileHead): void {
  const { document, place } = writer
  const { start, count } = document.bufferedPageRange()
  const labelOf = (page: number, pages: number) =>
    pageLabel.replace('{page}', String(page)).replace('{pages}', String(pages))
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(start + page)
    document.page.margins = { top: 0, bottom: 0, left: 0, right: 0 }
    writer.drawAdornments(page)
    document.markContent('Artifact', { type: 'Pagination' })
    const head = writer.line(`${whose} – ${title}`, place.width - 80, small, { direction: 'ltr' })
    if (page > 0) writer.writeAt(head, margins.left, 40, small, colours.quiet)
    const foot = writer.line(labelOf(page + 1, count), place.width, small)
    const y = document.page.height - 40 - lineHeight(small) / 2
    const name = writer.line('MittKanta', place.width, small, { bold: true })
    writer.writeAt(name, margins.left, y, small, colours.quiet)
    writer.writeAt(foot, margins.left + 70, y, small, colours.quiet)
    document.endMarkedContent()
  }
}

export function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
}
