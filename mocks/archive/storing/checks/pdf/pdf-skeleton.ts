import { inflateSync } from 'node:zlib'

export type PdfSkeleton = Readonly<{
  /** Everything outside streams and inside object streams, with #xx in names undone. */
  objects: string
  /** The XMP metadata. */
  metadata: string
}>

const beginning = />>\s*stream\r?\n/g
const hiddenObjects = /\b\d+ \d+ obj\b/
const mostInflated = 64 * 1024 * 1024

/**
 * The parts of a PDF in which objects stand. Page contents, fonts and images are left out, for their bytes may look
 * like anything. Undefined when a stream has no end, holds objects that a reader of another mind could find, or is
 * packed so that it can't be read.
 */
export function pdfSkeleton(source: string): PdfSkeleton | undefined {
  const objects: string[] = []
  const metadata: string[] = []
  let from = 0
  let room = mostInflated
  for (const match of source.matchAll(beginning)) {
    if (match.index < from) continue
    const start = match.index + match[0].length
    const end = source.indexOf('endstream', start)
    if (end < 0) return undefined

    const before = source.slice(from, start)
    const body = source.slice(start, end)
    if (hiddenObjects.test(body)) return undefined
    objects.push(before)
    from = end

    const dictionary = withoutEscapes(before.slice(before.lastIndexOf('obj')))
    const kind = /\/Type\s*\/(ObjStm|Metadata)\b/.exec(dictionary)?.[1]
    if (!kind) continue
    const content = unpacked(dictionary, body, room)
    if (content === undefined) return undefined
    room -= content.length
    const list = kind === 'ObjStm' ? objects : metadata
    list.push(content)
  }
  objects.push(source.slice(from))
  return { objects: withoutEscapes(objects.join('\n')), metadata: metadata.join('\n') }
}

/** A stream as it is or by FlateDecode alone; those are what PDF/A writers use for objects and metadata. */
function unpacked(dictionary: string, body: string, room: number): string | undefined {
  if (!/\/Filter\b/.test(dictionary)) return body
  if (!/\/Filter\s*(\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary)) return undefined
  if (/\/DecodeParms\b/.test(dictionary) || room <= 0) return undefined
  try {
    return inflateSync(Buffer.from(body, 'latin1'), { maxOutputLength: room }).toString('latin1')
  } catch {
    return undefined
  }
}

/** Names may be written with #xx for any character; undone, /J#53 is found as /JS. */
function withoutEscapes(objects: string): string {
  return objects.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
