import type { HtmlElement } from '../nodes'
import type { Simple } from './read-style'

/** An element as selectors see it. */
export type Bearer = Readonly<{ element: HtmlElement; id?: string; classes: ReadonlySet<string> }>

export function bearerOf(element: HtmlElement): Bearer {
  const { id, class: classes = '' } = element.attribs
  // By the white space of HTML alone, or a class could be taken for two that no style names.
  const all = new Set(classes.split(/[ \t\n\f\r]+/).filter(Boolean))
  return { element, ...(id !== undefined && { id }), classes: all }
}

/** Whether a selector is of an element. */
export function fits({ name, classes, id }: Simple, bearer: Bearer): boolean {
  return (
    (name === undefined || name === bearer.element.name) &&
    (id === undefined || id === bearer.id) &&
    classes.every((each) => bearer.classes.has(each))
  )
}

/** What a selector is looked up by, so that an element is held against few of them. */
export function keyOf({ name, classes: [first], id }: Simple): string {
  if (id !== undefined) return `#${id}`
  return first === undefined ? (name ?? '*') : `.${first}`
}

/** All keys under which selectors of an element can stand. */
export function keysOf({ element, id, classes }: Bearer): string[] {
  return [
    ...Array.from(classes, (each) => `.${each}`),
    element.name,
    '*',
    ...(id === undefined ? [] : [`#${id}`]),
  ]
}

/** So many times an element is held against a selector; a document of a thousand pages does with less. */
export const mostWork = 1_000_000

/** The elements of a document, to find those that a selector may be of. */
export class Bearers {
  private readonly found = new Map<string, Bearer[]>()
  private work = 0

  constructor(elements: readonly HtmlElement[]) {
    for (const bearer of elements.map(bearerOf))
      for (const key of keysOf(bearer)) {
        const known = this.found.get(key)
        if (known) known.push(bearer)
        else this.found.set(key, [bearer])
      }
  }

  /** Whether finding them has taken more than it may; then they are not all. */
  get isTooMuch(): boolean {
    return this.work > mostWork
  }

  /** The kinds of elements that a selector may be of. */
  namesOf(selector: Simple): string[] {
    const near = this.found.get(keyOf(selector)) ?? []
    this.work += near.length
    if (this.isTooMuch) return []
    return [
      ...new Set(near.filter((each) => fits(selector, each)).map(({ element }) => element.name)),
    ]
  }
}
