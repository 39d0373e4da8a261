import { pictureIn } from '@/lib/contracts/view-form/picture'
import { canBeUnpacked } from '@/lib/view-form/can-be-unpacked'
import type { HtmlElement } from '@/lib/view-form/nodes'
import type { Block } from './blocks'

/**
 * A picture of the document, and what it shows. One that can't be unpacked is told by its description alone, as a browser does; one
 * without either is nothing.
 */
export function readPicture({ attribs }: HtmlElement, indent: number): Block[] {
  const { src = '', alt = '' } = attribs
  const picture = pictureIn(src)
  // PDFKit unpacks some pictures later, and an error there would end all.
  if (picture.ok && canBeUnpacked(src)) {
    const { width, height, data } = picture.value
    return [{ kind: 'picture', alt, bytes: Buffer.from(data, 'base64'), width, height }]
  }
  return alt.trim()
    ? [{ kind: 'paragraph', runs: [{ text: alt, bold: false, italic: true }], indent }]
    : []
}
