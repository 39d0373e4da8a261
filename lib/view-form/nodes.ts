import { isTag, isText, Text, type ChildNode, type Element } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'
import { viewFormElements } from '@/lib/contracts/view-form/elements'

export type Node = ChildNode
export type HtmlElement = Element

/** The nodes of a sanitised view form. */
export function nodesOf(html: string): readonly Node[] {
  return parseDocument(html).children
}

export function isElement(node: Node): node is HtmlElement {
  return isTag(node)
}

/** Puts words at the beginning and at the end of an element: of its first and last block, when it holds blocks. */
export function wrap(element: HtmlElement, before: string, after: string): void {
  DomUtils.prependChild(innermost(element, 'first'), new Text(before))
  DomUtils.appendChild(innermost(element, 'last'), new Text(after))
}

function innermost(element: HtmlElement, end: 'first' | 'last'): HtmlElement {
  const seen = element.children.filter((child) => !isText(child) || child.data.trim() !== '')
  const outer = seen.at(end === 'first' ? 0 : -1)
  const isHolder = outer && isElement(outer) && isBlock(outer) && outer.children.length > 0
  return isHolder ? innermost(outer, end) : element
}

function isBlock({ name }: HtmlElement): boolean {
  return viewFormElements[name]?.flow === 'block'
}
