import { DomUtils } from 'htmlparser2'
import { Bearers } from '@/lib/view-form/looks/bearers'
import type { HtmlElement } from '@/lib/view-form/nodes'
import type { Fault } from './fault-of-attribute'
import { faultsOfSheet } from './faults-of-style'

type Placed<At> = Readonly<{ fault: Fault; at: At }>

/** What is wrong with the style sheets of a view form, by the elements that there are. */
export function faultsOfSheets<At>(
  sheets: readonly Readonly<{ element: HtmlElement; at: At }>[],
  elements: readonly HtmlElement[],
): Placed<At>[] {
  if (sheets.length === 0) return []
  const bearers = new Bearers(elements)
  const classes = new Set(elements.flatMap(({ attribs }) => classesOf(attribs.class)))
  const ids = new Set(elements.map(({ attribs }) => attribs.id))
  return sheets.flatMap(({ element, at }) => {
    const faults = faultsOfSheet({
      css: DomUtils.textContent(element),
      isForAll: /^\s*(all)?\s*$/i.test(element.attribs.media ?? ''),
      elementsOf: ({ selectors }) =>
        selectors
          .filter((selector) => selector.classes.every((name) => classes.has(name)))
          .filter((selector) => selector.ids.every((id) => ids.has(id)))
          .flatMap(({ last }) => bearers.namesOf(last)),
    })
    const most: Fault = { error: 'too-large', says: 'styles that take too much to work out' }
    return [...faults, ...(bearers.isTooMuch ? [most] : [])].map((fault) => ({ fault, at }))
  })
}

function classesOf(value = ''): string[] {
  return value.split(/[ \t\n\f\r]+/).filter(Boolean)
}
