import 'server-only'
import { makePdf } from './make-pdf'
import { makeVolume, type VolumeContent } from './make-volume'
import { SignsMissing } from './missing-signs'
import type { PdfContent } from './pdf-content'
import { TooMuchForPdf } from './too-much-for-pdf'

/** A file, or why there is none. What leaves a worker is plain. */
export type MadePdf =
  | Readonly<{ bytes: Uint8Array }>
  | Readonly<{ not: 'too-much' }>
  | Readonly<{ not: 'signs-missing'; signs: readonly string[] }>

/** The file, unless the document is more than the limits allow or has signs that no font here has. */
export function makePdfWithin(content: PdfContent): Promise<MadePdf> {
  return within(() => makePdf(content))
}

/** A file of a folder: one document, or several in one. */
export function makeFolderPdf(content: PdfContent | VolumeContent): Promise<MadePdf> {
  return within(() => ('documents' in content ? makeVolume(content) : makePdf(content)))
}

async function within(make: () => Promise<Buffer>): Promise<MadePdf> {
  try {
    return { bytes: await make() }
  } catch (error) {
    if (error instanceof TooMuchForPdf) return { not: 'too-much' }
    if (error instanceof SignsMissing) return { not: 'signs-missing', signs: error.signs }
    throw error
  }
}
