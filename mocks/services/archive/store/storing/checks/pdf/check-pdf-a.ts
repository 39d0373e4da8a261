import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { nameAt, resolved } from './check-objects'
import type { PdfFile } from './read-file'
import { readIdentification } from './read-identification'
import { UnfitPdf } from './unfit-pdf'

const unfit = (says: string) => new UnfitPdf('invalid-pdf', says)
const embedded = ['FontFile', 'FontFile2', 'FontFile3'] as const
/** The others are made of these, or of drawings within the file. */
const fontsWithPrograms = new Set(['Type1', 'MMType1', 'TrueType', 'CIDFontType0', 'CIDFontType2'])

/**
 * What can be told of PDF/A by looking at objects: not encrypted, says that it is PDF/A, has an output intent with a profile,
 * every font is inside, and the pages are as many as they say. It is no proof of conformance.
 *
 * @throws UnfitPdf
 */
export function checkPdfA(file: PdfFile): void {
  // One reader would find it, and another not.
  if (file.unnamed.length > 0) throw unfit('an object that its table does not name')
  for (const trailer of file.trailers)
    if (trailer.has(PDFName.of('Encrypt'))) throw unfit('encryption, which PDF/A does not allow')
  const roots = file.trailers.flatMap((trailer) => trailer.get(PDFName.of('Root')) ?? [])
  const catalogs = new Set(roots.map((root) => resolved(file, root)))
  const [catalog] = catalogs
  if (catalogs.size !== 1 || !(catalog instanceof PDFDict) || nameAt(catalog, 'Type') !== 'Catalog')
    throw unfit('not one catalog')

  const metadata = resolved(file, catalog.get(PDFName.of('Metadata')))
  const saysSo =
    metadata instanceof PDFRawStream && readIdentification(file.inflater.bytesOf(metadata))
  if (!saysSo) throw unfit('metadata that do not say that it is PDF/A')
  checkOutputIntent(file, catalog)
  checkFonts(file)
  checkPages(file, catalog)
}

function checkOutputIntent(file: PdfFile, catalog: PDFDict): void {
  const intents = resolved(file, catalog.get(PDFName.of('OutputIntents')))
  const all = intents instanceof PDFArray ? intents.asArray() : []
  const isThere = all
    .map((each) => resolved(file, each))
    .some(
      (each) =>
        each instanceof PDFDict &&
        nameAt(each, 'S') === 'GTS_PDFA1' &&
        resolved(file, each.get(PDFName.of('DestOutputProfile'))) instanceof PDFRawStream,
    )
  if (!isThere) throw unfit('no output intent of PDF/A')
}

function checkFonts(file: PdfFile): void {
  for (const font of file.objects.values()) {
    if (!(font instanceof PDFDict) || nameAt(font, 'Type') !== 'Font') continue
    if (!fontsWithPrograms.has(nameAt(font, 'Subtype') ?? '')) continue
    const descriptor = resolved(file, font.get(PDFName.of('FontDescriptor')))
    const isInside =
      descriptor instanceof PDFDict &&
      embedded.some(
        (key) => resolved(file, descriptor.get(PDFName.of(key))) instanceof PDFRawStream,
      )
    if (!isInside) throw unfit('a font that is not inside it')
  }
}

/** Goes through the tree of pages: each stands in it once, and every branch says how many it has. */
function checkPages(file: PdfFile, catalog: PDFDict): void {
  const seen = new Set<PDFDict>()
  const depth = 50
  const count = (node: unknown, level: number): number => {
    if (!(node instanceof PDFDict) || seen.has(node) || level > depth)
      throw unfit('no tree of pages')
    seen.add(node)
    if (nameAt(node, 'Type') === 'Page') return 1
    const kids = resolved(file, node.get(PDFName.of('Kids')))
    if (!(kids instanceof PDFArray)) throw unfit('no tree of pages')
    const pages = kids
      .asArray()
      .reduce((sum, kid) => sum + count(resolved(file, kid), level + 1), 0)
    const told = node.get(PDFName.of('Count'))
    if (!(told instanceof PDFNumber) || told.asNumber() !== pages)
      throw unfit('another number of pages than it says')
    return pages
  }
  const pages = count(resolved(file, catalog.get(PDFName.of('Pages'))), 0)
  if (pages < 1) throw unfit('no page')
  if (pages > contentLimits.pages)
    throw new UnfitPdf('too-large', `more than ${contentLimits.pages} pages`)
}
