import { DomUtils, parseDocument } from 'htmlparser2'
import { viewFormElements } from '@/lib/contracts/view-form/elements'
import { languages } from '@/lib/domain/codes/languages'
import { tellInWords } from './tell-in-words'
import { isElement, type HtmlElement, type Node } from './nodes'

/** Language and direction that the whole view form has. */
export type Frame = { lang?: string; dir?: string }

/**
 * A view form whose meaning stands in its words and its order, so that it is the same on the page, in print, in a PDF and by ear:
 * what only a look, a bubble or a browser's own style sheet would say is written out ({@link tellInWords}), the feet of
 * tables stand at the end, links within lead to what is there. Takes and gives HTML of elements of the table.
 */
export function settleViewForm(html: string, frame: Frame): string {
  const root = parseDocument(html)
  const elements = elementsIn(root.children)
  elements.filter(({ name }) => name === 'table').forEach(moveFeet)
  settlePlaces(elements)
  tellInWords(root.children, frame.lang)
  for (const element of elements) element.name = viewFormElements[element.name]?.as ?? element.name
  const inner = asSanitised(DomUtils.getInnerHTML(root, { encodeEntities: 'utf8' }))
  const framing = framingOf(frame)
  return framing ? `<div${framing}>${inner}</div>` : inner
}

/** Written as the sanitiser writes it, which then has nothing to change in what is as it should be, and is done in one pass. */
function asSanitised(html: string): string {
  return html.replace(/<(br|hr|img|wbr)((?: [^<>]*)?)>/g, '<$1$2 />').replaceAll('&nbsp;', '\u00a0')
}

function elementsIn(nodes: readonly Node[]): HtmlElement[] {
  return nodes.flatMap((node) => (isElement(node) ? [node, ...elementsIn(node.children)] : []))
}

/** XHTML 1.0 has the foot before the body, and browsers show it after. */
function moveFeet(table: HtmlElement): void {
  const feet = table.children.filter((child) => isElement(child) && child.name === 'tfoot')
  for (const foot of feet) {
    DomUtils.removeElement(foot)
    DomUtils.appendChild(table, foot)
  }
}

/** Names stay only where something leads to them, and what leads nowhere is just its text. */
function settlePlaces(elements: readonly HtmlElement[]): void {
  const led = (element: HtmlElement) => [
    ...(element.attribs.href?.startsWith('#') ? [element.attribs.href.slice(1)] : []),
    ...(element.attribs.headers?.split(' ') ?? []),
  ]
  const wanted = new Set(elements.flatMap(led))
  const there = new Set<string>()
  for (const { attribs } of elements) {
    const { id } = attribs
    if (id === undefined) continue
    if (!wanted.has(id) || there.has(id)) delete attribs.id
    there.add(id)
  }
  for (const element of elements) {
    if (led(element).every((id) => there.has(id))) continue
    delete element.attribs.headers
    if (element.name === 'a') {
      element.name = 'span'
      delete element.attribs.href
    }
  }
}

const ofThePage = new RegExp(`^(${languages.join('|')})\\b`, 'i')

/** Where the whole is read from the right, or in a language that the page around it is not told. */
function framingOf({ lang, dir }: Frame): string {
  const isTold = lang === undefined || ofThePage.test(lang)
  const values = { dir: dir === 'ltr' ? undefined : dir, lang: isTold ? undefined : lang }
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`]))
    .join('')
}
