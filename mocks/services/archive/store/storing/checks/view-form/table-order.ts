import type { Fault } from './fault-of-attribute'

const body = 4
/** The order of the parts of a table, in which they are shown, told and printed; a foot may stand before the body, as in XHTML 1.0. */
const places: Readonly<Record<string, number>> = {
  caption: 0,
  col: 1,
  colgroup: 1,
  thead: 2,
  tr: body,
  tbody: body,
}
const foot = { before: 3, after: 5 } as const
const once = new Set(['caption', 'thead', 'tfoot'])

/** Sees that a table has its parts in their order, and no second caption, head or foot: a browser would show them elsewhere. */
export class TableOrder {
  private at = 0
  private seen = new Set<string>()

  open(element: string, parent: string | undefined): Fault | undefined {
    if (element === 'table') this.begin()
    if (parent !== 'table') return undefined
    const ofFoot = this.at < body ? foot.before : foot.after
    const place = element === 'tfoot' ? ofFoot : places[element]
    if (place === undefined) return undefined
    const isAgain = once.has(element) && this.seen.has(element)
    this.seen.add(element)
    if (!isAgain && place >= this.at) {
      this.at = place
      return undefined
    }
    const says = isAgain
      ? `a second ${element} in a table`
      : `${element} in a table after what it stands before`
    return { error: 'invalid-view-form', says }
  }

  close(element: string): void {
    if (element === 'table') this.begin()
  }

  private begin(): void {
    this.at = 0
    this.seen = new Set()
  }
}
