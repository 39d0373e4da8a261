import PDFDocument from 'pdfkit'

interface Metadata {
  endMetadata(): void
}
// The published types leave out where the metadata is written.
const Base = PDFDocument as unknown as new (
  options: PDFKit.PDFDocumentOptions,
) => PDFKit.PDFDocument & Metadata

/** PDFKit puts title and author into its XMP as they are; here what XML means otherwise is told as text. */
export class WellFormedPdf extends Base {
  override endMetadata(): void {
    const { info } = this
    const { Title = '', Author = '' } = info
    this.info = { ...info, Title: asXmlText(Title), Author: asXmlText(Author) }
    super.endMetadata()
    this.info = info
  }
}

function asXmlText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
