import PDFDocument from 'pdfkit'

interface Metadata {
  endMetadata(): void
}
// The published types leave out where the metadata is written.
const Base = PDFDocument as unknown as new (
  options: PDFKit.PDFDocumentOptions,
) => PDFKit.PDFDocument & Metadata

/** PDFKit puts title and names into its XMP as they are; here what XML means otherwise is told as text. */
export class WellFormedPdf extends Base {
  override endMetadata(): void {
    const { info } = this
    this.info = Object.fromEntries(
      Object.entries(info).map(([name, value]) => [
        name,
        typeof value === 'string' ? asXmlText(value) : value,
      ]),
    )
    super.endMetadata()
    this.info = info
  }
}

/** Characters that XML 1.0 can't hold: controls, halves of pairs, and two that are none. */
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

function asXmlText(value: string): string {
  return value
    .replace(unfit, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
