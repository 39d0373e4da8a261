import 'server-only'
import { clearUp } from '@/lib/threads/clear-up'
import { makeContents, type ContentsContent } from './make-contents'
import { makePdf } from './make-pdf'
import { makeVolume, type MadeVolume, type VolumeContent } from './make-volume'
import { SignsMissing } from './missing-signs'
import type { PdfContent } from './pdf-content'
import { TooMuchForPdf } from './too-much-for-pdf'

type NotMade =
  Readonly<{ not: 'too-much' }> | Readonly<{ not: 'signs-missing'; signs: readonly string[] }>

/** A file, or why there is none. What leaves a worker is plain. `begins`: where each document begins, in a file of several. */
export type MadePdf = Readonly<{ bytes: Uint8Array; begins: readonly number[] }> | NotMade

/** What can be a file of a folder: one document, several in one, or where each of them stands. */
export type FolderPdf = PdfContent | VolumeContent | ContentsContent

/** The file, unless the document is more than the limits allow or has signs that no font here has. */
export function makePdfWithin(content: PdfContent): Promise<MadePdf> {
  return within(() => makePdf(content))
}

/** A file of a folder. What the file of several documents has left behind is cleared up: the thread has a heap of its own (ADR 65). */
export async function makeFolderPdf(content: FolderPdf): Promise<MadePdf> {
  if (!('documents' in content))
    return within(() => ('entries' in content ? makeContents(content) : makePdf(content)))
  const made = await within(() => makeVolume(content))
  await clearUp()
  return made
}

async function within(make: () => Promise<Buffer | MadeVolume>): Promise<MadePdf> {
  try {
    const made = await make()
    return Buffer.isBuffer(made) ? { bytes: made, begins: [] } : made
  } catch (error) {
    if (error instanceof TooMuchForPdf) return { not: 'too-much' }
    if (error instanceof SignsMissing) return { not: 'signs-missing', signs: error.signs }
    throw error
  }
}
