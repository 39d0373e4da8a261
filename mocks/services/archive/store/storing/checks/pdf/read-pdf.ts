import type { Place } from '../../bundle/place'
import { checkObjects } from './check-objects'
import { checkPdfA } from './check-pdf-a'
import { readFile } from './read-file'
import { UnfitPdf } from './unfit-pdf'

/**
 * Checks a PDF, object by object (ADR 23): that it is whole and means the same to every reader, that nothing in it acts,
 * leads out but by a link, or lies within, and that it is PDF/A as far as that can be told without drawing it.
 */
export function readPdf(place: Place, bytes: Uint8Array): string | undefined {
  try {
    const file = readFile(bytes)
    checkObjects(file)
    checkPdfA(file)
    return ''
  } catch (error) {
    if (error instanceof UnfitPdf) return place.report(error.error, `The PDF has ${error.says}.`)
    // What the library throws says what it met, not whether it is the file's fault: what can't be read is unfit.
    return place.report('invalid-pdf', 'The PDF has objects that cannot be read.')
  }
}
