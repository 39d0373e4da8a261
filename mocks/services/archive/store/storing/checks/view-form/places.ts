import { placeOf } from '@/lib/contracts/view-form/attributes'
import { viewFormElements } from '@/lib/contracts/view-form/elements'
import type { Fault } from './fault-of-attribute'

type Values = Readonly<Record<string, string | undefined>>
export type Led<At> = Readonly<{ at: At; fault: Fault }>

const refused = (says: string): Fault => ({ error: 'invalid-view-form', says })

/** The places of a view form by their ids, and what leads to them; told at the end which lead nowhere. */
export class Places<At> {
  private readonly ids = new Set<string>()
  /** Of what a reader can be led to, and of cells. */
  private readonly shown = new Set<string>()
  private readonly cells = new Set<string>()
  private readonly led: { id: string; at: At; by: string; among: ReadonlySet<string> }[] = []

  /** Takes the attributes of an element; a fault when an id is there twice, or an old name that is another. */
  add(element: string, values: Values, at: At): Fault | undefined {
    const { id, name, href, headers } = values
    const place = href === undefined ? null : placeOf(href)
    if (place !== null)
      this.led.push({ id: place, at, by: `a link to #${place}`, among: this.shown })
    for (const cell of headers?.split(/\s+/).filter(Boolean) ?? []) {
      this.led.push({ id: cell, at, by: `headers with ${cell}`, among: this.cells })
    }
    const own = new Set([id, name].filter((each) => each !== undefined))
    const twice = [...own].find((each) => this.ids.has(each))
    own.forEach((each) => this.take(element, each))
    // As a portal names places: two could become one.
    if ([...own].some((each) => each.startsWith('dokument-')))
      return refused('an id that begins with "dokument-"; write another')
    if (twice !== undefined) return refused(`the id ${twice} for a second time`)
    return own.size > 1 ? refused('an id and a name that do not agree') : undefined
  }

  /** What leads to a place that is not there. */
  missing(): Led<At>[] {
    return this.led
      .filter(({ id, among }) => !among.has(id))
      .map(({ id, at, by }) => ({ at, fault: refused(`${by}, which ${this.missingWhere(id)}`) }))
  }

  private missingWhere(id: string): string {
    return this.ids.has(id) ? 'nobody can be led to' : 'is not in the document'
  }

  private take(element: string, id: string): void {
    this.ids.add(id)
    // The whole and what is not shown have no place of their own where it is read.
    if (viewFormElements[element]?.as !== undefined) this.shown.add(id)
    if (element === 'td' || element === 'th') this.cells.add(id)
  }
}
