import 'server-only'
import type { Block } from './blocks'
import { colours, lineHeight, type PageWriter, type Place, type Structure } from './page-writer'

type Kept = Extract<Block, { kind: 'paragraph' }>

/** So large that letters of one width look as large as those around them, and as small as can still be read. */
const largest = 10
const smallest = 7
const wordsSize = 9
/** Stands in its own room before a line that goes on. */
const mark = { text: '↪', bold: false, italic: false }
const markRoom = 14
const rounding = 0.1

/**
 * Lines as they are written: as small as they need to be to fit, and no smaller than can be read. What is wider still goes on in the next
 * line, behind a mark, which is explained after it. The mark is seen and not read aloud: the line is one.
 */
export function writeKept(
  writer: PageWriter,
  parent: Structure,
  { runs, language: lang }: Kept,
  place: Place,
): void {
  const { document } = writer
  const size = sizeFor(writer, runs, place)
  const isWide = writer.break(runs, place.width, size, place.direction).some(({ goesOn }) => goesOn)
  const room = isWide ? markRoom : 0
  const lines = writer.break(runs, place.width - room, size, place.direction)
  const isRight = lines[0]?.level === 1
  const write = () => {
    for (const line of lines) {
      writer.write([line], isRight ? place.x : place.x + room, size)
      if (line.goesOn) drawMark(writer, isRight ? place.x + place.width - room : place.x, size)
    }
  }
  parent.add(document.struct('P', { lang }, write))
  if (isWide) explain(writer, parent, place)
  writer.y += 6
}

function sizeFor(writer: PageWriter, runs: Kept['runs'], { width, direction }: Place): number {
  const lines = writer.break(runs, Infinity, largest, direction)
  const widest = Math.max(...lines.map((line) => writer.widthOfLine(line, largest)))
  return Math.max(smallest, Math.min(largest, (largest * (width - rounding)) / widest))
}

/** Beside the line that was written last. */
function drawMark(writer: PageWriter, x: number, size: number): void {
  const [line] = writer.break([mark], markRoom, size, 'ltr')
  const y = writer.y - lineHeight(size)
  if (line) writer.adorn(() => writer.writeAt(line, x, y, size, colours.quiet))
}

function explain(writer: PageWriter, parent: Structure, { x, width }: Place): void {
  const { document, words } = writer
  const line = writer.line(words.lineGoesOn, width, wordsSize, { direction: 'ltr' })
  const write = () => writer.write([line], x, wordsSize, colours.quiet)
  parent.add(document.struct('P', { lang: words.language }, write))
}
