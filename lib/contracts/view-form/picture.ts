import { fail, ok, type Result } from '@/lib/domain/result'

export type Picture = Readonly<{
  kind: 'png' | 'jpeg'
  /** Dots. */
  width: number
  height: number
  /** base64 without white space. */
  data: string
}>

const source = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/
/** So many dots a phone can still hold in its memory. */
const mostDots = 25_000_000
/** Characters of base64 in which the frame of a JPEG must have begun; before it stand its profile and its thumbnail. */
const most = 1024 * 1024

/**
 * The picture in the `src` of an `img`: PNG or JPEG within the document, its base64 in as many lines as one likes, of a size
 * that its own head tells. Nothing of it is decoded.
 */
export function pictureIn(src: string): Result<Picture, 'not-a-picture'> {
  const [, kind, data = ''] = source.exec(src.replace(/\s+/g, '')) ?? []
  if (kind !== 'png' && kind !== 'jpeg') return fail('not-a-picture')
  const head = bytesOf(data.slice(0, most))
  const size = kind === 'png' ? sizeOfPng(head) : sizeOfJpeg(head)
  if (!size || size.width * size.height > mostDots || size.width * size.height === 0)
    return fail('not-a-picture')
  return ok({ kind, ...size, data })
}

type Size = Readonly<{ width: number; height: number }>

function sizeOfPng(bytes: DataView): Size | null {
  const begins = [0x89504e47, 0x0d0a1a0a, 13, 0x49484452]
  if (bytes.byteLength < 24 || begins.some((word, at) => bytes.getUint32(at * 4) !== word))
    return null
  return { width: bytes.getUint32(16), height: bytes.getUint32(20) }
}

/** Reads from segment to segment until the frame, which tells the size. */
function sizeOfJpeg(bytes: DataView): Size | null {
  if (bytes.byteLength < 4 || bytes.getUint16(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 <= bytes.byteLength && bytes.getUint8(at) === 0xff) {
    const marker = bytes.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) }
    at += marker === 0xff ? 1 : 2 + bytes.getUint16(at + 2)
  }
  return null
}

function bytesOf(base64: string): DataView {
  const whole = base64.replace(/=+$/, '')
  const text = atob(whole.slice(0, whole.length - (whole.length % 4 === 1 ? 1 : 0)))
  return new DataView(Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer)
}
