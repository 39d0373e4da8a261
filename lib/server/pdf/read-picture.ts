import { inflateSync } from 'node:zlib'
import { pictureIn } from '@/lib/contracts/view-form/picture'
import type { HtmlElement } from '@/lib/view-form/nodes'
import type { Block } from './blocks'

/** Bytes of a PNG when it is unpacked: four colours of two bytes for each dot that a view form may have, and a byte a line. */
const mostBytes = 80_000_000

/**
 * A picture of the document, and what it shows. One that can't be unpacked is told by its description alone, as a browser does; one
 * without either is nothing.
 */
export function readPicture({ attribs }: HtmlElement, indent: number): Block[] {
  const { src = '', alt = '' } = attribs
  const picture = pictureIn(src)
  if (picture.ok) {
    const { kind, width, height, data } = picture.value
    const bytes = Buffer.from(data, 'base64')
    if (kind === 'jpeg' || canBeUnpacked(bytes))
      return [{ kind: 'picture', alt, bytes, width, height }]
  }
  return alt.trim()
    ? [{ kind: 'paragraph', runs: [{ text: alt, bold: false, italic: true }], indent }]
    : []
}

/** PDFKit unpacks some pictures later, and an error there would end all. */
function canBeUnpacked(png: Buffer): boolean {
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at)
    const end = at + 8 + length
    if (end + 4 > png.length) return false
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, end))
    at = end + 4
  }
  try {
    return inflateSync(Buffer.concat(parts), { maxOutputLength: mostBytes }).length > 0
  } catch {
    return false
  }
}
