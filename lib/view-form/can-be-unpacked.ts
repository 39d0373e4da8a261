import { inflateSync } from 'node:zlib'
import { pictureIn } from '@/lib/contracts/view-form/picture'

/** Bytes of a PNG when it is unpacked: four colours of two bytes for each dot that a view form may have, and a byte a line. */
const mostBytes = 80_000_000

/**
 * Whether the picture in a `src` is whole: a PNG of which a part is missing is half a picture in a browser and none in a file. Of a JPEG
 * browser and file show what there is.
 */
export function canBeUnpacked(src: string): boolean {
  const picture = pictureIn(src)
  if (!picture.ok) return false
  return picture.value.kind === 'jpeg' || isWhole(Buffer.from(picture.value.data, 'base64'))
}

function isWhole(png: Buffer): boolean {
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
