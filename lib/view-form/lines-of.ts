import { isText } from 'domhandler'
import { viewFormElements } from '@/lib/contracts/view-form/elements'
import { isElement, nodesOf, type Node } from './nodes'

/** The words of a sanitised view form, a line for each block that has some: what a person reads, without its looks. */
export function linesOf(html: string): readonly string[] {
  const text = nodesOf(html).map(textOf).join('')
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

/** The cells of a row stand on one line. */
const cells: readonly string[] = ['td', 'th']

function textOf(node: Node): string {
  if (isText(node)) return node.data.replaceAll(/\s+/g, ' ')
  if (!isElement(node)) return ''
  if (node.name === 'img') return `\n[${node.attribs.alt ?? ''}]\n`
  const inner = node.children.map(textOf).join('')
  if (cells.includes(node.name)) return `${inner.trim().replaceAll('\n', ' ')} | `
  return viewFormElements[node.name]?.flow === 'block' ? `\n${inner}\n` : inner
}
