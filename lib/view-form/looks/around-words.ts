import { Element, isText, Text } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import { viewFormElements } from '@/lib/contracts/view-form/elements'
import { isElement, type HtmlElement, type Node } from '../nodes'

/** How a look parts the words of a line from those on a side: by room, or by a line of their own. */
type Parting = 'room' | 'line'
export type Parted = Readonly<{
  element: HtmlElement
  left: Parting | undefined
  right: Parting | undefined
}>

/**
 * Words that stand apart by their look alone, "1." before its item or a figure before the next, are parted by a space or the end of
 * the line: no channel but the screen knows of the look. Whether all could be; between two letters nobody knows whether it is one word.
 */
export function partWords({ element, left, right }: Parted): boolean {
  const before = !left || part(element, 'before', left)
  const after = !right || part(element, 'after', right)
  return before && after
}

type Side = 'before' | 'after'

function part(element: HtmlElement, side: Side, by: Parting): boolean {
  const [own, other] = [edgeIn(element, side === 'before' ? 'first' : 'last'), next(element, side)]
  if (own === '' || other === '') return true
  const add = side === 'before' ? DomUtils.prepend : DomUtils.append
  if (by === 'line') add(element, new Element('br', {}))
  else if (/\s/.test(own + other)) return true
  else if (/^\p{L}\p{M}*$/u.test(own) && /^\p{L}\p{M}*$/u.test(other)) return false
  else add(element, new Text(' '))
  return true
}

/** The character that is nearest to an element on a side, in the same line of words; "": there is none. */
function next(from: Node, side: Side): string {
  for (let node: Node | null = from; node;) {
    const beside: Node | null = side === 'before' ? node.prev : node.next
    if (!beside) {
      node = node.parent && isElement(node.parent as Node) ? (node.parent as HtmlElement) : null
      if (node && !isInline(node)) return ''
      continue
    }
    if (isElement(beside) && !isInline(beside)) return ''
    const found = edgeIn(beside, side === 'before' ? 'last' : 'first')
    if (found !== '') return found
    node = beside
  }
  return ''
}

function edgeIn(node: Node, end: 'first' | 'last'): string {
  const text = [...textOf(node)]
  return text.at(end === 'first' ? 0 : -1) ?? ''
}

function textOf(node: Node): string {
  return isText(node) || isElement(node) ? DomUtils.textContent(node) : ''
}

function isInline({ name }: HtmlElement): boolean {
  return viewFormElements[name]?.flow === 'inline'
}
