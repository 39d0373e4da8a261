import { isText } from 'domhandler'
import { viewFormElements } from '@/lib/contracts/view-form/elements'
import { isElement, type Node } from '@/lib/view-form/nodes'

/** The words that a person reads, on one line. Those on both sides of an element that is no part of a line are not of one word. */
export function wordsIn(nodes: readonly Node[]): string {
  return nodes.map(textOf).join('').replace(/\s+/g, ' ').trim()
}

function textOf(node: Node): string {
  if (isText(node)) return node.data
  if (!isElement(node)) return ''
  const flow = viewFormElements[node.name]?.flow
  if (flow === 'silent') return ''
  const inner = node.children.map(textOf).join('')
  return flow === 'inline' ? inner : ` ${inner} `
}
