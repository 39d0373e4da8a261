import 'server-only'
import type { Block } from './blocks'
import {
  colours,
  lineHeight,
  margins,
  type PageWriter,
  type PdfDocument,
  type Place,
  type Structure,
} from './page-writer'

type Picture = Extract<Block, { kind: 'picture' }>
type Size = Readonly<{ width: number; height: number }>

/** Points that a dot has on a screen of 96 dots an inch. */
const dot = 0.75
const textSize = 11

/**
 * A picture as large as on a screen, or as the page has room for, with what it shows for those who listen.
 */
export function writePicture(
  writer: PageWriter,
  parent: Structure,
  { alt, bytes, ...own }: Picture,
  place: Place,
): void {
  const { document } = writer
  const image = openImage(document, bytes)
  const tallest = writer.bottom - margins.top - lineHeight(textSize)
  const size = sizeOnPaper(own, image.orientation ?? 1, { width: place.width, height: tallest })
  writer.need(size.height)
  const { y } = writer
  const draw = () => void document.image(image as unknown as Buffer, place.x, y, size)
  if (alt.trim() === '') {
    document.markContent('Artifact', { type: 'Layout' })
    draw()
    document.endMarkedContent()
  } else parent.add(document.struct('Figure', { alt }, draw))
  writer.y = y + size.height + 8
}

/**
 * The size of a picture in points.
 *
 * @param orientation as EXIF has it: from 5 on a camera was held on its side
 */
export function sizeOnPaper(own: Size, orientation: number, room: Size): Size {
  const [width, height] = orientation > 4 ? [own.height, own.width] : [own.width, own.height]
  const scale = Math.min(dot, room.width / width, room.height / height)
  return { width: width * scale, height: height * scale }
}

/** PDFKit reads the head of a picture here. */
function openImage(document: PdfDocument, bytes: Buffer): { orientation?: number } {
  return (document as unknown as { openImage(src: Buffer): { orientation?: number } }).openImage(
    bytes,
  )
}

/**
 * A line across, which parts what stands before it from what comes after. PDF has no element for that: it is a figure, with the
 * word that those who listen to the page hear.
 */
export function writeRule(
  writer: PageWriter,
  parent: Structure,
  { x, width }: Pick<Place, 'x' | 'width'>,
): void {
  const { document, words } = writer
  writer.need(12)
  const y = writer.y + 6
  const draw = () =>
    void document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(1)
      .strokeColor(colours.line)
      .stroke()
  parent.add(document.struct('Figure', { alt: words.separator, lang: words.language }, draw))
  writer.y += 12
}
