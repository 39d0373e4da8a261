import { isElement, type HtmlElement } from '../nodes'
import type { Looks } from './cascade'

/**
 * Gives a list the marks that its styles say: its `type`. One whose items are shown without any, for they bring their own as words, is a list
 * without marks. Says what is wrong, if anything.
 */
export function markList(
  list: HtmlElement,
  looksOf: (element: HtmlElement) => Looks,
): string | undefined {
  const items = list.children.filter(isElement).filter(({ name }) => name === 'li')
  const own = looksOf(list).marker
  const said = items.map((item) => {
    const { marker = own } = looksOf(item)
    return marker === 'around' ? own : marker
  })
  const all = new Set(items.length > 0 ? said : [own])
  const [marker] = all
  if (all.size > 1) return 'a list whose items are marked in several ways; write one list for each'
  if (marker === undefined) return undefined
  if (marker === 'around') return 'a list marked as another; write the attribute type'
  return list.name === 'ol' ? mark(list, items, marker) : markPlain(list, marker)
}

function mark(
  list: HtmlElement,
  items: readonly HtmlElement[],
  marker: string,
): string | undefined {
  if (marker === 'bullet') return 'a list in order that is shown without; write the element ul'
  if (marker !== 'none') {
    list.attribs.type = marker
    return undefined
  }
  list.name = 'ul'
  list.attribs.type = 'none'
  delete list.attribs.start
  delete list.attribs.reversed
  items.forEach(({ attribs }) => delete attribs.value)
  return undefined
}

function markPlain(list: HtmlElement, marker: string): string | undefined {
  if (marker === 'none') list.attribs.type = marker
  return marker === 'none' || marker === 'bullet'
    ? undefined
    : 'a list that only a style puts in order; write the element ol'
}
