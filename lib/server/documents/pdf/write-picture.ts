import 'server-only'
import type { Block } from './blocks'
import { colours, lineHeight, margins, type PageWriter, type Place } from './page-writer'
import type { Structure } from './write-blocks'

type Picture = Extract<Block, { kind: 'picture' }>

/** Points that a dot has on a screen of 96 dots an inch. */
const dot = 0.75

/** A picture as large as on a screen, or as the page has room for, with what it shows for those who listen. */
export function writePicture(
  writer: PageWriter,
  parent: Structure,
  { alt, bytes, width, height }: Picture,
  place: Place,
): void {
  const { document } = writer
  const tallest = writer.bottom - margins.top - lineHeight(11)
  const scale = Math.min(dot, place.width / width, tallest / height)
  const size = { width: width * scale, height: height * scale }
  writer.need(size.height)
  const { y } = writer
  const draw = () => void document.image(bytes, place.x, y, size)
  if (alt.trim() === '') {
    document.markContent('Artifact', { type: 'Layout' })
    draw()
    document.endMarkedContent()
  } else parent.add(document.struct('Figure', { alt }, draw))
  writer.y = y + size.height + 8
}

/** A line across, which parts what stands before it from what comes after; those who listen hear the pause of a paragraph. */
export function writeRule(writer: PageWriter, { x, width }: Place): void {
  const { document } = writer
  writer.need(12)
  const y = writer.y + 6
  document.markContent('Artifact', { type: 'Layout' })
  document
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(1)
    .strokeColor(colours.line)
    .stroke()
  document.endMarkedContent()
  writer.y += 12
}
