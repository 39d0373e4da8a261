import { isElement, nodesOf, type HtmlElement, type Node } from '@/lib/view-form/nodes'
import type { Block, GroupRole, Look } from './blocks'
import { addressOf, isPhrase, lookWithin, plain, runsOf } from './html-to-runs'
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
  if (name === 'dl') return [group('L', readTerms(element, indent, look))]
  if (name === 'table') return [{ ...readTable(element, look), ...words }]
  if (name === 'hr') return [{ kind: 'rule' }]
  if (name === 'img') return readPicture(element, indent)
  if (name === 'dt') {
    const runs = runsOf(children, look)
    return runs.length > 0 ? [{ kind: 'paragraph', runs, indent, ...words }] : []
  }
  if (name === 'a') return linked(element, blocksOf(children, indent, look), indent)
  const isKept = name === 'pre'
  if (isKept) keepLines(children)
  const isQuote = name === 'blockquote'
  const deeper = name === 'dd' || isQuote ? indent + 1 : indent
  const blocks = blocksOf(children, deeper, look).map((block) => ({
    ...words,
    ...block,
    ...(isKept && block.kind === 'paragraph' && { kept: true as const }),
  }))
  return isQuote && blocks.length > 0 ? [group('BlockQuote', blocks)] : blocks
}

function group(role: GroupRole, blocks: readonly Block[]): Block {
  return { kind: 'group', role, blocks }
}

/** Each term with all that is said of it. */
function readTerms(list: HtmlElement, indent: number, look: Look): Block[] {
  const around = wordsOf(list)
  const items: Block[][] = []
  for (const child of list.children.filter(isElement)) {
    const isTerm = child.name === 'dt'
    const blocks = blockOf(child, indent, lookWithin(child, look)).map((block) => ({
      ...around,
      ...block,
    }))
    if (blocks.length === 0) continue
    const part = group(isTerm ? 'Lbl' : 'LBody', blocks)
    const last = items.at(-1)
    if (last && !isTerm) last.push(part)
    else items.push([part])
  }
  return items.map((blocks) => group('LI', blocks))
}

/** Blocks that are a link together; where it leads is said after them. */
function linked(element: HtmlElement, blocks: Block[], indent: number): Block[] {
  const said = blocks.flatMap((block) => ('runs' in block ? block.runs : []))
  const runs = addressOf(element, said, plain).map((run) => ({ ...run, text: run.text.trim() }))
  return runs.length === 0 ? blocks : [...blocks, { kind: 'paragraph', runs, indent }]
}

function readList(list: HtmlElement, look: Look): Extract<Block, { kind: 'list' }> {
  const items = itemsOf(list).map(([label, item]) => ({
    label,
    blocks: blocksOf(item.children, 0, look).map((block) => ({ ...wordsOf(item), ...block })),
  }))
  return { kind: 'list', items }
}
