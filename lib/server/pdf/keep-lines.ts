import { isText } from 'domhandler'
import { isElement, type Node } from '@/lib/view-form/nodes'
import { signsOf } from './signs'

/** The end of a line that stays one where white space is taken together. */
export const keptEnd = '\u2028'

/** A space that is not taken together with others. */
const keptSpace = '\u00a0'

/** Columns from one stop of a tab to the next, as a browser has them. */
const tab = 8

type Place = { column: number; endsInSpace: boolean }

/**
 * Makes the white space within `pre` stay: its lines, spaces side by side, and tabs up to where they lead. A line may still
 * be broken at the last of its spaces. Changes the nodes.
 */
export function keepLines(nodes: readonly Node[]): void {
  keep(nodes, { column: 0, endsInSpace: true })
}

function keep(nodes: readonly Node[], place: Place): void {
  for (const node of nodes) {
    if (isElement(node) && node.name === 'br') begin(place)
    else if (isElement(node)) keep(node.children, place)
    else if (isText(node)) node.data = kept(node.data.replace(/\r\n?/g, '\n'), place)
  }
}

function kept(text: string, place: Place): string {
  return text.replace(/\n|[ \t]+|[^ \t\n]+/g, (part) => {
    if (part === '\n') {
      begin(place)
      return keptEnd
    }
    const isSpace = /^[ \t]/.test(part)
    const width = isSpace ? widthOf(part, place.column) : signsOf(part).length
    const mayBreak = isSpace && !(place.endsInSpace && width === 1)
    place.column += width
    place.endsInSpace = isSpace
    if (!isSpace) return part
    return mayBreak ? `${keptSpace.repeat(width - 1)} ` : keptSpace
  })
}

function begin(place: Place): void {
  place.column = 0
  place.endsInSpace = true
}

function widthOf(spaces: string, start: number): number {
  let column = start
  for (const each of spaces) column += each === '\t' ? tab - (column % tab) : 1
  return column - start
}
