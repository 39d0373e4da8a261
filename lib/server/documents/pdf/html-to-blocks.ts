import type { Block, Direction, Run } from './blocks'
import { isElement, nodesOf, type HtmlElement, type Node } from '../view-form/nodes'
import { readTable } from './html-to-table'
import { requireWithin } from './require-within'
import { wordsOf } from './words-of'

type Look = Omit<Run, 'text'>

const plain: Look = { bold: false, italic: false }
const bold = new Set(['strong', 'b', 'dt', 'th'])
const italic = new Set(['em', 'i'])
const inline = new Set('strong em b i s small sub sup abbr q time span a br'.split(' '))

/**
 * A sanitised view form as blocks. Text never goes missing: what has no block of its own becomes a paragraph.
 *
 * @throws TooMuchForPdf
 */
export function htmlToBlocks(html: string): Block[] {
  const nodes = nodesOf(html)
  requireWithin(nodes)
  return blocksOf(nodes, 0)
}

/** The words under some nodes, in their looks, with white space as a browser has it. */
export function runsOf(nodes: readonly Node[], look: Look = plain): Run[] {
  return trimRuns(nodes.flatMap((node) => rawRuns(node, look)))
}

function blocksOf(nodes: readonly Node[], indent: number): Block[] {
  const blocks: Block[] = []
  let words: Node[] = []
  const endParagraph = () => {
    const runs = runsOf(words)
    if (runs.length > 0) blocks.push({ kind: 'paragraph', runs, indent })
    words = []
  }
  for (const node of nodes) {
    if (!isElement(node) || isPhrase(node)) words.push(node)
    else {
      endParagraph()
      blocks.push(...blockOf(node, indent))
    }
  }
  endParagraph()
  return blocks
}

/** An inline element that has no picture or block inside. */
function isPhrase(element: HtmlElement): boolean {
  return (
    inline.has(element.name) &&
    element.children.every((child) => !isElement(child) || isPhrase(child))
  )
}

function blockOf(element: HtmlElement, indent: number): Block[] {
  const { name, children } = element
  const words = wordsOf(element)
  if (/^h[2-6]$/.test(name)) {
    const runs = runsOf(children)
    return runs.length > 0
      ? [{ kind: 'heading', level: Number(name.slice(1)), runs, ...words }]
      : []
  }
  if (name === 'ul' || name === 'ol') return [{ ...readList(element), ...words }]
  if (name === 'table') return [{ ...readTable(element), ...words }]
  if (name === 'img') return readPicture(element, indent)
  if (name === 'dt') {
    const runs = runsOf(children, { bold: true, italic: false })
    return runs.length > 0 ? [{ kind: 'paragraph', runs, indent, ...words }] : []
  }
  const deeper = name === 'dd' || name === 'blockquote' ? indent + 1 : indent
  return blocksOf(children, deeper).map((block) => ({ ...words, ...block }))
}

function readList({ name, attribs, children }: HtmlElement): Extract<Block, { kind: 'list' }> {
  const first = Number(attribs.start ?? 1)
  const items = children.filter(isElement).map((item, index) => ({
    label: name === 'ol' ? `${item.attribs.value ?? first + index}.` : '•',
    blocks: blocksOf(item.children, 0).map((block) => ({ ...wordsOf(item), ...block })),
  }))
  return { kind: 'list', items }
}

/**
 * Of a picture the file has the description: decoding pictures that come from outside is a risk that the rare drawing in
 * a document is not worth.
 */
function readPicture({ attribs }: HtmlElement, indent: number): Block[] {
  const text = attribs.alt ?? ''
  return text ? [{ kind: 'paragraph', runs: [{ text, bold: false, italic: true }], indent }] : []
}

function rawRuns(node: Node, look: Look): Run[] {
  if (!isElement(node)) return 'data' in node ? [{ text: collapse(node.data), ...look }] : []
  if (node.name === 'br') return [{ text: '\n', ...look }]
  const { language = look.language, direction } = wordsOf(node)
  const own = {
    bold: look.bold || bold.has(node.name),
    italic: look.italic || italic.has(node.name),
    ...(language ? { language } : {}),
  }
  const within = node.children.flatMap((child) => rawRuns(child, own))
  const turned = isolated(within, direction)
  if (inline.has(node.name)) return [...turned, ...addressOf(node, within, own)]
  return [{ text: '\n', ...look }, ...turned, { text: '\n', ...look }]
}

const isolates = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' }

/** Words that run another way than those around them, between isolates as a browser has them (UAX #9). */
function isolated(runs: readonly Run[], direction: Direction | undefined): readonly Run[] {
  const [first] = runs
  if (!first || direction === undefined) return runs
  return [{ ...first, text: isolates[direction] }, ...runs, { ...first, text: '\u2069' }]
}

/** What is longer nobody types; the host is enough to judge it by. */
const longestAddress = 100

/** On paper a link says where it leads, when its text does not. */
function addressOf({ attribs }: HtmlElement, within: readonly Run[], look: Look): Run[] {
  const whole = attribs.href?.replace(/^(mailto|tel):/, '').replace(/\/$/, '')
  if (!whole) return []
  const isLong = whole.length > longestAddress && whole.startsWith('https:')
  const address = isLong ? new URL(whole).origin : whole
  const text = within.map((run) => run.text).join('')
  return text.trim().replace(/\/$/, '') === address ? [] : [{ text: ` (${address})`, ...look }]
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ')
}

/** Without space at the ends and around line breaks, and without doubled spaces over the border of two runs. */
function trimRuns(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  let before = '\n'
  for (const run of runs) {
    const text = /[ \n]$/.test(before) ? run.text.replace(/^ +/, '') : run.text
    if (text === '' || (text === '\n' && kept.length === 0)) continue
    kept.push({ ...run, text })
    before = text
  }
  while (kept.length > 0) {
    const last = kept.pop()
    const text = last?.text.trimEnd() ?? ''
    if (!last || text === '') continue
    return [...kept, { ...last, text }]
  }
  return []
}
