import type { Place } from '../../reading-in/place'
import { pdfSkeleton } from './pdf-skeleton'

const header = /^%PDF-(1\.[0-7]|2\.0)[\r\n]/
const ending = /%%EOF\s*$/
const identification = [
  /pdfaid:part\s*(=\s*["']|>\s*)[1-4]/,
  /pdfaid:(conformance\s*(=\s*["']|>\s*)[ABUEF]|rev\s*(=\s*["']|>\s*)\d{4})/i,
]
const activeNames =
  /\/(JavaScript|JS|Launch|SubmitForm|ImportData|ResetForm|RichMedia|Movie|Sound|XFA|EmbeddedFiles?|Rendition)(?![A-Za-z0-9])/

/**
 * Checks a PDF: its header and end, that it calls itself PDF/A in its XMP metadata, that it is not encrypted, and that no
 * object has a script, an action that leaves the document, or a file within. It does not prove conformance to PDF/A.
 */
export function readPdf(place: Place, bytes: Uint8Array): string | undefined {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!header.test(source) || !ending.test(source.slice(-1024))) {
    return place.report(
      'invalid-pdf',
      'The content is no whole PDF: its header or its end is missing.',
    )
  }
  const skeleton = pdfSkeleton(source)
  if (skeleton === undefined) {
    return place.report('invalid-pdf', 'The PDF has streams that cannot be read through.')
  }
  if (/\/Encrypt(?![A-Za-z0-9])/.test(skeleton.objects)) {
    return place.report('invalid-pdf', 'The PDF is encrypted, which PDF/A does not allow.')
  }
  if (activeNames.test(skeleton.objects)) {
    return place.report('active-content', 'The PDF has a script, an action or a file within.')
  }
  return identification.every((pattern) => pattern.test(skeleton.metadata))
    ? ''
    : place.report('invalid-pdf', 'The metadata of the PDF does not say that it is PDF/A.')
}
