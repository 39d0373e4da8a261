import 'server-only'
import { makePdf } from './make-pdf'
import type { PdfContent } from './pdf-content'
import { TooMuchForPdf } from './too-much-for-pdf'

/** The file, or null when the document is more than the limits allow. What leaves a worker is plain. */
export async function makePdfWithin(content: PdfContent): Promise<Uint8Array | null> {
  try {
    return await makePdf(content)
  } catch (error) {
    if (error instanceof TooMuchForPdf) return null
    throw error
  }
}
