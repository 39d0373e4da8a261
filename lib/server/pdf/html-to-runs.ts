import { viewFormElements } from '@/lib/contracts/view-form/elements'
import { isElement, type HtmlElement, type Node } from '@/lib/view-form/nodes'
import type { Direction, Look, Run } from './blocks'
import { keepLines, keptEnd } from './keep-lines'
import { itemsOf } from './list-labels'
import { wordsOf } from './words-of'

export const plain: Look = { bold: false, italic: false }
const bold = new Set(['strong', 'b', 'dt', 'th'])
const italic = new Set(['em', 'i'])
const even = new Set(['pre', 'code'])
const underlined = new Set(['ins', 'u'])

/** The words under some nodes, in their looks, with white space as a browser has it. */
export function runsOf(nodes: readonly Node[], look: Look = plain): Run[] {
  return trimRuns(nodes.flatMap((node) => rawRuns(node, look)))
}

/** An inline element that has no picture or block inside. */
export function isPhrase(element: HtmlElement): boolean {
  return (
    inline(element.name) && element.children.every((child) => !isElement(child) || isPhrase(child))
  )
}

/** Within these words run on. */
function inline(name: string): boolean {
  return name === 'br' || viewFormElements[name]?.flow === 'inline'
}

function rawRuns(node: Node, look: Look): Run[] {
  if (!isElement(node)) return 'data' in node ? [{ text: collapse(node.data), ...look }] : []
  const end = { text: '\n', ...look }
  if (node.name === 'br') return [end]
  if (node.name === 'img') return [{ text: node.attribs.alt ?? '', ...look, italic: true }]
  const { language = look.language, direction } = wordsOf(node)
  const own = { ...lookWithin(node, look), ...(language ? { language } : {}) }
  if (node.name === 'pre') keepLines(node.children)
  const within = isList(node)
    ? itemsOf(node).flatMap(([label, item]) => [
        end,
        ...(label === '' ? [] : [{ ...end, text: `${label} ` }]),
        ...rawRuns(item, own),
      ])
    : node.children.flatMap((child) => rawRuns(child, own))
  const turned = isolated(within, direction)
  if (inline(node.name)) return [...turned, ...addressOf(node, within, own)]
  if (node.name === 'li') return turned
  return isList(node) ? [...turned, end] : [end, ...turned, end]
}

/** The look of what is in an element, without its language. */
export function lookWithin({ name }: HtmlElement, look: Look): Look {
  return {
    bold: look.bold || bold.has(name),
    italic: look.italic || italic.has(name),
    ...((look.even ?? even.has(name)) && { even: true }),
    ...((look.struck ?? name === 'del') && { struck: true }),
    ...((look.underlined ?? underlined.has(name)) && { underlined: true }),
  }
}

function isList({ name }: HtmlElement): boolean {
  return name === 'ul' || name === 'ol'
}

const isolates = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' }

/** Words that run another way than those around them, between isolates as a browser has them (UAX #9). */
function isolated(runs: Run[], direction: Direction | undefined): Run[] {
  const [first] = runs
  if (!first || direction === undefined) return runs
  return [{ ...first, text: isolates[direction] }, ...runs, { ...first, text: '\u2069' }]
}

/** What is longer nobody types; the host is enough to judge it by. */
const longestAddress = 100

/** On paper a link says where it leads, when its text does not. */
export function addressOf({ attribs }: HtmlElement, within: readonly Run[], look: Look): Run[] {
  const whole = attribs.href?.replace(/^(mailto|tel):/, '').replace(/\/$/, '')
  if (!whole || whole.startsWith('#')) return []
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
    const written = run.text.replaceAll(keptEnd, '\n')
    const text = /[ \n]$/.test(before) ? written.replace(/^ +/, '') : written
    const own = kept.length === 0 ? text.replace(/^\n+/, '') : text
    if (own === '') continue
    kept.push({ ...run, text: own })
    before = own
  }
  while (kept.length > 0) {
    const last = kept.pop()
    const text = last?.text.trimEnd() ?? ''
    if (!last || text === '') continue
    return [...kept, { ...last, text }]
  }
  return []
}
