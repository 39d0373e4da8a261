import 'server-only'
import type { Block, Run } from './blocks'
import { sideOf } from './directions'
import { colours, lineHeight, type PageWriter, type Place, type Structure } from './page-writer'
import { writeKept } from './write-kept'
import { writePicture, writeRule } from './write-picture'
import { writeTable } from './write-table'

export const textSize = 11
const headingSizes = [20, 15, 13, 12, 11, 11]
const step = 18
/** So that what is nested deeply stays on the paper. */
const deepest = 8
const narrowest = 240

/** Writes blocks under a structure element, so that every word is tagged as what it is. */
export function writeBlocks(
  writer: PageWriter,
  parent: Structure,
  blocks: readonly Block[],
  place: Place = writer.place,
): void {
  for (const block of blocks) writeBlock(writer, parent, block, place)
}

function writeBlock(writer: PageWriter, parent: Structure, block: Block, place: Place): void {
  const { language: lang, direction = place.direction } = block
  if (block.kind === 'heading')
    writeHeading(writer, parent, block.level, block.runs, { language: lang, direction })
  if (block.kind === 'paragraph') {
    const indent = Math.min(block.indent, deepest) * step
    const within = { x: place.x + indent, width: place.width - indent, direction }
    if (block.kept) writeKept(writer, parent, block, within)
    else {
      const lines = writer.break(block.runs, within.width, textSize, direction)
      const x = lines[0]?.level === 1 ? place.x : within.x
      parent.add(writer.document.struct('P', { lang }, () => writer.write(lines, x, textSize)))
      writer.y += 6
    }
  }
  if (block.kind === 'group') {
    const group = writer.document.struct(block.role, { lang })
    parent.add(group)
    writeBlocks(writer, group, block.blocks, place)
    group.end()
  }
  if (block.kind === 'rule') writeRule(writer, parent, place)
  if (block.kind === 'picture') writePicture(writer, parent, block, place)
  if (block.kind === 'list')
    writeList(writer, parent, block, { ...place, direction: sideOf(block, place.direction) })
  if (block.kind === 'table') writeTable(writer, parent, block, place)
}

/** A heading stays with the first lines of what follows. */
export function writeHeading(
  writer: PageWriter,
  parent: Structure,
  level: number,
  runs: readonly Run[],
  { language: lang, direction }: Pick<Block, 'language' | 'direction'> = {},
): void {
  const size = headingSizes[level - 1] ?? textSize
  const bold = runs.map((run) => ({ ...run, bold: true }))
  const lines = writer.break(bold, writer.place.width, size, direction)
  writer.y += level === 1 ? 0 : 10
  writer.need(lines.length * lineHeight(size) + 2 * lineHeight(textSize))
  const colour = level <= 2 ? colours.accent : colours.ink
  const write = () => writer.write(lines, writer.place.x, size, colour)
  parent.add(writer.document.struct(`H${level}`, { lang }, write))
  writer.y += 4
}

function writeList(
  writer: PageWriter,
  parent: Structure,
  { items, language: lang }: Extract<Block, { kind: 'list' }>,
  place: Place,
): void {
  const { document } = writer
  const list = document.struct('L', { lang })
  parent.add(list)
  const inner = place.width > narrowest ? within(place) : place
  for (const { label, blocks } of items) {
    const item = document.struct('LI')
    list.add(item)
    writer.need(lineHeight(textSize))
    if (label !== '') item.add(writeLabel(writer, label, place))
    const body = document.struct('LBody')
    item.add(body)
    writeBlocks(writer, body, blocks, inner)
    if (blocks.length === 0) writer.y += lineHeight(textSize)
    item.end()
  }
  list.end()
  writer.y += 2
}

function writeLabel(writer: PageWriter, label: string, place: Place): Structure {
  const { y } = writer
  const line = writer.line(label, place.width, textSize, { direction: place.direction })
  return writer.document.struct('Lbl', {}, () => writer.writeAt(line, place.x, y, textSize))
}

/** Beside the marks of a list, which stand where its words begin. */
function within(place: Place): Place {
  const x = place.direction === 'rtl' ? place.x : place.x + step
  return { ...place, x, width: place.width - step }
}
