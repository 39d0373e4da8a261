import { isText } from 'domhandler'
import { isElement, type Node } from '../view-form/nodes'

/** The end of a line that stays one where white space is taken together. */
export const keptEnd = '\u2028'

/** Makes the white space within `pre` stay: its lines, and spaces side by side. Changes the nodes. */
export function keepLines(nodes: readonly Node[]): void {
  for (const node of nodes) {
    if (isElement(node)) keepLines(node.children)
    else if (isText(node)) {
      node.data = node.data
        .replace(/\r\n?|\n/g, keptEnd)
        .replaceAll('\t', '    ')
        .replace(/ {2,}|(?<=\u2028) /g, (spaces) => '\u00a0'.repeat(spaces.length))
    }
  }
}
