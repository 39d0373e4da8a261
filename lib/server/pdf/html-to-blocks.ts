import { isElement, nodesOf, type HtmlElement, type Node } from '@/lib/view-form/nodes'
import type { Block, Look } from './blocks'
import { isPhrase, lookWithin, plain, runsOf } from './html-to-runs'
import { readTable } from './html-to-table'
import { keepLines } from './keep-lines'
import { itemsOf } from './list-labels'
import { readPicture } from './read-picture'
import { requireWithin } from './require-within'
import { wordsOf } from './words-of'

/**
 * A sanitised view form as blocks. Text never goes missing: what has no block of its own becomes a paragraph.
 *
 * @throws TooMuchForPdf
 */
export function htmlToBlocks(html: string): Block[] {
  const nodes = nodesOf(html)
  requireWithin(nodes)
  return blocksOf(nodes, 0, plain)
}

function blocksOf(nodes: readonly Node[], indent: number, look: Look): Block[] {
  const blocks: Block[] = []
  let words: Node[] = []
  const endParagraph = () => {
    const runs = runsOf(words, look)
    if (runs.length > 0) blocks.push({ kind: 'paragraph', runs, indent })
    words = []
  }
  for (const node of nodes) {
    if (!isElement(node) || isPhrase(node)) words.push(node)
    else {
      endParagraph()
      blocks.push(...blockOf(node, indent, lookWithin(node, look)))
    }
  }
  endParagraph()
  return blocks
}

function blockOf(element: HtmlElement, indent: number, look: Look): Block[] {
  const { name, children } = element
  const words = wordsOf(element)
  if (/^h[2-6]$/.test(name)) {
    const runs = runsOf(children, look)
    return runs.length > 0
      ? [{ kind: 'heading', level: Number(name.slice(1)), runs, ...words }]
      : []
  }
  if (name === 'ul' || name === 'ol') return [{ ...readList(element, look), ...words }]
  if (name === 'table') return [{ ...readTable(element, look), ...words }]
  if (name === 'hr') return [{ kind: 'rule' }]
  if (name === 'img') return readPicture(element, indent)
  if (name === 'dt') {
    const runs = runsOf(children, look)
    return runs.length > 0 ? [{ kind: 'paragraph', runs, indent, ...words }] : []
  }
  const isKept = name === 'pre'
  if (isKept) keepLines(children)
  const deeper = name === 'dd' || name === 'blockquote' ? indent + 1 : indent
  return blocksOf(children, deeper, look).map((block) => ({
    ...words,
    ...block,
    ...(isKept && block.kind === 'paragraph' && { kept: true }),
  }))
}

function readList(list: HtmlElement, look: Look): Extract<Block, { kind: 'list' }> {
  const items = itemsOf(list).map(([label, item]) => ({
    label,
    blocks: blocksOf(item.children, 0, look).map((block) => ({ ...wordsOf(item), ...block })),
  }))
  return { kind: 'list', items }
}
