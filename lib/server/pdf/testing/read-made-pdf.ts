import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { SaxesParser } from 'saxes'

/** What a program for reading aloud finds in a file, by a parser that has not made it. */
export type ReadPdf = Readonly<{
  pages: number
  title: string | undefined
  language: string | undefined
  marked: string | undefined
  /** Every structure element by its tag, in the order in which they are read. */
  tags: readonly string[]
  /** Texts of the XMP by their elements. @throws when it is not well-formed */
  xmp: ReadonlyMap<string, string>
}>

export async function readMadePdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  const { catalog } = file
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  if (!(metadata instanceof PDFRawStream)) throw new Error('The file has no metadata')
  return {
    pages: file.getPageCount(),
    title: file.getTitle(),
    language: catalog.lookupMaybe(PDFName.of('Lang'), PDFString)?.decodeText(),
    marked: catalog
      .lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
      ?.get(PDFName.of('Marked'))
      ?.toString(),
    tags: tagsUnder(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)),
    xmp: textsOf(Buffer.from(metadata.contents).toString()),
  }
}

function tagsUnder(element: PDFDict): string[] {
  const own = element.get(PDFName.of('S'))?.toString().slice(1)
  const kids = element.lookup(PDFName.of('K'))
  const each = kids instanceof PDFArray ? kids.asArray().map((_, at) => kids.lookup(at)) : [kids]
  const below = each.flatMap((kid) => (kid instanceof PDFDict ? tagsUnder(kid) : []))
  return own === undefined ? below : [own, ...below]
}

function textsOf(xml: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const open: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ name }) => void open.push(name))
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => {
    const name = open.findLast((each) => !each.startsWith('rdf:'))
    if (text.trim() !== '' && name) texts.set(name, text.trim())
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml.replaceAll('\u0000', '')).close()
  return texts
}
